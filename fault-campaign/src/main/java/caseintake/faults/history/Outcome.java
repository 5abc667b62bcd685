package caseintake.faults.history;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a client knows of one row after one attempt. */
public sealed interface Outcome {

	/**
	 * It was told that the case is stored.
	 *
	 * @param caseId as it was told, {@code null} if it was not, as for a row of an import
	 */
	record Ok(@Nullable UUID caseId) implements Outcome {
	}

	/**
	 * It was told why it is not stored.
	 *
	 * @param status of HTTP, 400 to 499
	 * @param caseId the case that has the reference, if there is one
	 */
	record Refused(int status, @Nullable UUID caseId) implements Outcome {
	}

	/**
	 * It was told how many rows of the request are stored, and not which.
	 *
	 * @param stored rows that are, this one or others
	 */
	record Some(long stored) implements Outcome {
	}

	/** No answer, none that says so, or one from 500. */
	record Unknown() implements Outcome {
	}

	/** Whether it says of this row what became of it. */
	default boolean isKnown() {
		return this instanceof Ok || this instanceof Refused;
	}

}
