package caseintake.intake.referencedata;

import java.util.List;

/** Without reference data there is no service. */
final class UnusableReferenceDataException extends RuntimeException {

	private final List<String> problems;

	UnusableReferenceDataException(String file, List<String> problems, Throwable cause) {
		super("The reference data cannot be used: " + file, cause);
		this.problems = List.copyOf(problems);
	}

	List<String> problems() {
		return this.problems;
	}

}
