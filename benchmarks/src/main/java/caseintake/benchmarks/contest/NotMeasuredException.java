package caseintake.benchmarks.contest;

import java.io.Serial;

/**
 * A contestant, or a whole row, cannot be measured; the message is a sentence for people.
 */
public final class NotMeasuredException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	public NotMeasuredException(String sentence) {
		super(sentence);
	}

	/** The sentence. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
