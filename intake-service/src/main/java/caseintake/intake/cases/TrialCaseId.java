package caseintake.intake.cases;

import java.util.UUID;

import caseintake.intake.problems.Problem;

/**
 * The ids of cases that are opened on trial, the same however often the trial is
 * repeated. No real case has one: their variant is none that generators use.
 */
final class TrialCaseId {

	private static final String CASE_ID = "caseId";

	private TrialCaseId() {
	}

	/** The id of the case that a line of the file would open. */
	static UUID of(UUID importId, long line) {
		return new UUID(importId.getMostSignificantBits(), line);
	}

	/** The outcome, told by the line that would open the case if it is not stored. */
	static CommandOutcome hide(UUID importId, CommandOutcome outcome) {
		if (outcome instanceof CommandOutcome.Refused(Problem problem)
				&& problem.members().get(CASE_ID) instanceof UUID caseId
				&& caseId.equals(of(importId, caseId.getLeastSignificantBits()))
				&& caseId.getLeastSignificantBits() > 0) {
			return new CommandOutcome.Refused(
					problem.without(CASE_ID).with("earlierLine", caseId.getLeastSignificantBits()));
		}
		return outcome;
	}

}
