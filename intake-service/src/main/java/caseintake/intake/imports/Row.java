package caseintake.intake.imports;

import caseintake.intake.cases.CaseCommand;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/** What the reading side of an import hands to its storing side. */
sealed interface Row {

	/** A line that is a registration or a change. */
	record Valid(long line, CaseCommand command) implements Row {
	}

	/** A line that cannot. */
	record Refused(long line, Problem problem) implements Row {
	}

	/**
	 * The last row.
	 *
	 * @param interruption why there may have been more, {@code null} if the file ended
	 */
	record End(@Nullable ProblemType interruption) implements Row {
	}

}
