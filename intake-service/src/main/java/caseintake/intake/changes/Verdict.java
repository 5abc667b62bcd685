package caseintake.intake.changes;

import java.util.List;

import caseintake.intake.problems.Violation;

/** What becomes of a change, judged against the state of its case. */
public sealed interface Verdict {

	/** It is made. */
	record Made(CaseState after) implements Verdict {
	}

	/**
	 * The case, or one that the change names, is in another state than it says.
	 *
	 * @param errors where, none if the case is withdrawn
	 */
	record Stale(List<Violation> errors) implements Verdict {
	}

	/** It can never be made of this case. */
	record Impossible(List<Violation> errors) implements Verdict {
	}

}
