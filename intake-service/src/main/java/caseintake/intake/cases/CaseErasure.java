package caseintake.intake.cases;

import java.util.List;
import java.util.UUID;

import caseintake.intake.problems.UnavailableException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static caseintake.intake.journal.SqlArrays.column;

/** Erases how source systems name a case and its changes. */
@Component
public class CaseErasure {

	/** What became of it. */
	public enum Outcome {

		/** No reference of the case can be read any more. */
		ERASED,

		/** There is no such case. */
		NO_CASE,

		/** The service was started without a key. */
		NO_KEY

	}

	private final JdbcClient jdbc;

	private final ErasedReferences references;

	private final TrialRows trials;

	CaseErasure(JdbcClient jdbc, ErasedReferences references, TrialRows trials) {
		this.jdbc = jdbc;
		this.references = references;
		this.trials = trials;
	}

	/**
	 * Puts hashes in the place of the references, inside the caller's transaction. Safe
	 * to repeat: a reference that was added since is erased then. Dry runs forget what
	 * they remember of the case.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome erase(UUID caseId) {
		KeyedHash hash = this.references.hash().orElse(null);
		if (hash == null) {
			return Outcome.NO_KEY;
		}
		// who looks whether something was erased waits, and none who has looked goes on
		this.jdbc.sql("lock table erasure in access exclusive mode").update();
		if (this.references.isErasedByAnotherKey()) {
			throw new UnavailableException("Another instance has erased references by another key");
		}
		if (this.jdbc.sql("select count(*) from case_file where case_id = ?")
			.param(caseId)
			.query(Integer.class)
			.single() == 0) {
			return Outcome.NO_CASE;
		}
		this.jdbc.sql("insert into erasure (case_id, key_check) values (?, ?) on conflict do nothing")
			.params(caseId, hash.check())
			.update();
		this.trials.forgetCase(caseId);
		replace("source_reference", hash, this.jdbc.sql("""
				select source_system, reference from source_reference where case_id = ?""").param(caseId));
		replace("change_reference", hash, this.jdbc.sql("""
				select r.source_system, r.reference from case_event e
				join change_reference r on r.partition = e.partition and r.sequence = e.sequence
				where e.case_id = ?""").param(caseId));
		return Outcome.ERASED;
	}

	private void replace(String table, KeyedHash hash, JdbcClient.StatementSpec query) {
		List<SourceReference> readable = query
			.query((row, number) -> new SourceReference(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.filter((source) -> !source.reference().startsWith(KeyedHash.MARK))
			.toList();
		this.trials.forgetReferences(readable);
		this.jdbc.sql("""
				update %s r set reference = h.hash from unnest(?, ?, ?) as h (source_system, reference, hash)
				where r.source_system = h.source_system and r.reference = h.reference""".formatted(table))
			.param(column("text", readable, SourceReference::system))
			.param(column("text", readable, SourceReference::reference))
			.param(column("text", readable, (source) -> hash.of(source).reference()))
			.update();
	}

}
