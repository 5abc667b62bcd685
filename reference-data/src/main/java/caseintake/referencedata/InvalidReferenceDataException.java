package caseintake.referencedata;

import java.util.List;

/**
 * The file cannot be used. The message names the file and then tells every problem on a
 * line of its own.
 */
public class InvalidReferenceDataException extends RuntimeException {

	private final List<String> problems;

	InvalidReferenceDataException(String file, List<String> problems) {
		super("Reference data " + file + " cannot be used:\n  " + String.join("\n  ", problems));
		this.problems = List.copyOf(problems);
	}

	/** At least one sentence, each with its place in the file. */
	public List<String> problems() {
		return this.problems;
	}

}
