package caseintake.intake.journal;

/**
 * The database cannot keep what the service promises. The message is for the operator.
 */
class UnfitDatabaseException extends RuntimeException {

	UnfitDatabaseException(String message) {
		super(message);
	}

}
