package caseintake.intake.access;

import java.util.regex.Pattern;

import caseintake.events.BirthNumber;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The header by which an organisation with several source systems chooses among them.
 */
final class SourceSystem {

	private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

	private SourceSystem() {
	}

	/**
	 * Refuses a header that is missing or names no source system.
	 * @throws ProblemException unless it matches {@code [a-z0-9][a-z0-9-]{0,63}} and has
	 * no birth number in it
	 */
	static String of(@Nullable String header) {
		if (header == null) {
			throw new ProblemException(Problem.of(ProblemType.INVALID_HEADER, "The header " + Senders.SOURCE_SYSTEM
					+ " is missing: the caller's organisation has several source systems"));
		}
		if (!VALID.matcher(header).matches()) {
			throw new ProblemException(Problem.of(ProblemType.INVALID_HEADER,
					"The header " + Senders.SOURCE_SYSTEM + " does not match " + VALID.pattern()));
		}
		if (BirthNumber.isIn(header)) {
			throw new ProblemException(Problem.of(ProblemType.INVALID_HEADER,
					"The header " + Senders.SOURCE_SYSTEM + " has a birth number in it"));
		}
		return header;
	}

}
