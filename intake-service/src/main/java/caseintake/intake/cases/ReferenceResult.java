package caseintake.intake.cases;

import java.util.UUID;

import caseintake.intake.problems.Problem;

/** What became of a {@link SecondReference}. */
sealed interface ReferenceResult extends CaseResult {

	/** The case is known by the reference from now on. */
	record Added(UUID caseId) implements ReferenceResult {
	}

	/** The case is known by the reference already. */
	record Known(UUID caseId) implements ReferenceResult {
	}

	/** Nothing was changed. */
	record Refused(Problem problem) implements ReferenceResult {
	}

}
