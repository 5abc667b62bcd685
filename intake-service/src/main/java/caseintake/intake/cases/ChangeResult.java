package caseintake.intake.cases;

import java.util.UUID;

import caseintake.intake.changes.CaseState;
import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.Problem;

/** What became of a {@link RequestedChange}. */
sealed interface ChangeResult extends CaseResult {

	/**
	 * The case is changed, durable in the journal.
	 *
	 * @param receipt of the change's event
	 * @param after the case as the change left it
	 */
	record Changed(UUID caseId, Receipt receipt, CaseState after) implements ChangeResult {
	}

	/**
	 * The change was made already, whatever happened to the case since.
	 *
	 * @param receipt of the event that tells of it
	 * @param after the case as the change left it then
	 */
	record Duplicate(UUID caseId, Receipt receipt, CaseState after) implements ChangeResult {
	}

	/** Nothing was changed. */
	record Refused(Problem problem) implements ChangeResult {
	}

}
