package caseintake.intake.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.intake.journal.UnfitDatabaseException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static caseintake.intake.journal.SqlArrays.column;

/** Finds by a reference what it stood for before it was erased. */
@Component
@DependsOnDatabaseInitialization
class ErasedReferences {

	private final JdbcClient jdbc;

	private final @Nullable KeyedHash hash;

	ErasedReferences(JdbcClient jdbc, ErasureProperties properties) {
		this.jdbc = jdbc;
		this.hash = (properties.key() != null) ? new KeyedHash(properties.key()) : null;
		requireTheKeyOfBefore();
	}

	private void requireTheKeyOfBefore() {
		String own = (this.hash != null) ? this.hash.check() : "none";
		if (this.jdbc.sql("select exists (select from erasure where key_check <> ?)")
			.param(own)
			.query(Boolean.class)
			.single()) {
			throw new UnfitDatabaseException(
					"References were erased by a case-intake.erasure.key that is not given now: "
							+ "who repeats such a registration would open a second case.");
		}
	}

	Optional<KeyedHash> hash() {
		return Optional.ofNullable(this.hash);
	}

	/**
	 * The commands with hashes in the place of the references that were erased. Inside a
	 * transaction none is erased from here to its end: the look at the table waits for
	 * those who lock it, and keeps them waiting.
	 */
	List<CaseCommand> stored(List<CaseCommand> commands) {
		if (this.hash == null || !anyErased()) {
			return commands;
		}
		Set<SourceReference> changes = new HashSet<>();
		Changes.among(commands).forEach((change) -> changes.add(change.reference()));
		Map<SourceReference, SourceReference> ofCases = erased("source_reference", References.naming(commands));
		Map<SourceReference, SourceReference> ofChanges = erased("change_reference", changes);
		return commands.stream().map((command) -> stored(command, ofCases, ofChanges)).toList();
	}

	/** What stands for a reference of a case. */
	SourceReference stored(SourceReference source) {
		return (this.hash != null && anyErased())
				? erased("source_reference", Set.of(source)).getOrDefault(source, source) : source;
	}

	private boolean anyErased() {
		return this.jdbc.sql("select exists (select from erasure)").query(Boolean.class).single();
	}

	private static CaseCommand stored(CaseCommand command, Map<SourceReference, SourceReference> ofCases,
			Map<SourceReference, SourceReference> ofChanges) {
		return switch (command) {
			case Registration registration -> registration.under(of(registration.source(), ofCases));
			case SecondReference second -> new SecondReference(of(second.source(), ofCases), second.caseId());
			case RequestedChange change -> change.under(of(change.reference(), ofChanges), switch (change.subject()) {
				case CaseName.Id id -> id;
				case CaseName.Source named -> new CaseName.Source(of(named.source(), ofCases));
			});
		};
	}

	private static SourceReference of(SourceReference source, Map<SourceReference, SourceReference> erased) {
		return erased.getOrDefault(source, source);
	}

	private Map<SourceReference, SourceReference> erased(String table, Collection<SourceReference> sources) {
		Map<SourceReference, SourceReference> byHash = new HashMap<>();
		if (this.hash != null) {
			sources.forEach((source) -> byHash.put(this.hash.of(source), source));
		}
		Map<SourceReference, SourceReference> erased = new HashMap<>();
		this.jdbc.sql("""
				select source_system, reference from %s
				join unnest(?, ?) as h (source_system, reference) using (source_system, reference)""".formatted(table))
			.param(column("text", byHash.keySet(), SourceReference::system))
			.param(column("text", byHash.keySet(), SourceReference::reference))
			.query((row) -> {
				var hashed = new SourceReference(row.getString(1), row.getString(2));
				erased.put(byHash.getOrDefault(hashed, hashed), hashed);
			});
		return erased;
	}

}
