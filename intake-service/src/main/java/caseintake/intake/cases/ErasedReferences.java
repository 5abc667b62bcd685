package caseintake.intake.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import caseintake.intake.journal.UnavailableException;
import caseintake.intake.journal.UnfitDatabaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static caseintake.intake.journal.SqlArrays.column;

/** Finds by a reference what it stood for before it was erased. */
@Component
@DependsOnDatabaseInitialization
class ErasedReferences {

	private static final Logger log = LoggerFactory.getLogger(ErasedReferences.class);

	private final JdbcClient jdbc;

	private final @Nullable KeyedHash hash;

	ErasedReferences(JdbcClient jdbc, ErasureProperties properties) {
		this.jdbc = jdbc;
		this.hash = (properties.key() != null) ? new KeyedHash(properties.key()) : null;
		requireTheKeyOfBefore();
	}

	private void requireTheKeyOfBefore() {
		try {
			anyErased();
		}
		catch (UnavailableException ex) {
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
	 * @throws UnavailableException if some were erased by another key than this
	 * instance's: it does not find them
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

	/**
	 * What stands for a reference of a case.
	 * @throws UnavailableException as for commands
	 */
	SourceReference stored(SourceReference source) {
		return anyErased() ? erased("source_reference", Set.of(source)).getOrDefault(source, source) : source;
	}

	/**
	 * Whether any reference was erased. All that were have one key, because who erases
	 * looks here too: any row tells.
	 * @throws UnavailableException if that is not this instance's key
	 */
	boolean anyErased() {
		Optional<String> check = this.jdbc.sql("select key_check from erasure limit 1").query(String.class).optional();
		if (check.isPresent() && (this.hash == null || !this.hash.check().equals(check.get()))) {
			log.error("References were erased by another case-intake.erasure.key than this instance has");
			throw new UnavailableException("References were erased by another key");
		}
		return check.isPresent();
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
