package caseintake.intake.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import caseintake.intake.changes.CaseState;
import caseintake.intake.changes.Change;
import caseintake.intake.changes.ChangeRules;
import caseintake.intake.journal.Happening;
import caseintake.intake.journal.PartitionEvent;
import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;

/**
 * A change that was made under a reference.
 *
 * @param happening what its event says
 * @param receipt of its event, told when the events of this transaction are numbered
 */
record MadeChange(UUID caseId, Happening happening, Function<List<PartitionEvent>, Receipt> receipt) {

	/** The answer to a request under the same reference, whatever the case is now. */
	Answer answer(Change repeated) {
		return ChangeRules.isToldBy(this.happening, repeated) ? (events) -> new ChangeResult.Duplicate(this.caseId,
				this.receipt.apply(events), CaseState.after(this.happening)) : taken();
	}

	/** The answer to another change under the same reference. */
	Answer taken() {
		return (_) -> new ChangeResult.Refused(
				Problem.of(ProblemType.CHANGE_REFERENCE_TAKEN).with("caseId", this.caseId));
	}

}
