package caseintake.faults;

/** The campaign cannot begin or go on, for a reason that does not lie in the pipeline. */
class CannotRunException extends RuntimeException {

	CannotRunException(String message) {
		super(message);
	}

}
