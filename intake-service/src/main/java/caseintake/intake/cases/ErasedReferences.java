package caseintake.intake.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.intake.problems.UnavailableException;
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
		if (isErasedByAnotherKey()) {
			throw new UnfitDatabaseException(
					"References were erased by a case-intake.erasure.key that is not given now: "
							+ "who repeats such a registration would open a second case.");
		}
	}

	/** Instances that differ may have started before anything was erased. */
	boolean isErasedByAnotherKey() {
		return keyOfBefore().filter(this::isOther).isPresent();
	}

	private boolean isOther(String check) {
		return this.hash == null || !check.equals(this.hash.check());
	}

	/** All that was erased was erased by one. */
	private Optional<String> keyOfBefore() {
		return this.jdbc.sql("select key_check from erasure limit 1").query(String.class).optional();
	}

	Optional<KeyedHash> hash() {
		return Optional.ofNullable(this.hash);
	}

	/**
	 * The commands with hashes in the place of the references that were erased. Inside a
	 * transaction none is erased from here to its end: the look at the table waits for
	 * those who lock it, and keeps them waiting.
	 * @throws UnavailableException if another instance has erased by another key
	 */
	List<CaseCommand> stored(List<CaseCommand> commands) {
		if (!anyErased()) {
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
		return anyErased() ? erased("source_reference", Set.of(source)).getOrDefault(source, source) : source;
	}

	private boolean anyErased() {
		Optional<String> key = keyOfBefore();
		if (key.filter(this::isOther).isPresent()) {
			throw new UnavailableException("Another instance has erased references by another key");
		}
		return key.isPresent();
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
