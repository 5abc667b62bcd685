package caseintake.intake.journal;

/**
 * The database cannot keep what the service promises. The message is for the operator.
 */
public class UnfitDatabaseException extends RuntimeException {

	public UnfitDatabaseException(String message) {
		super(message);
	}

}
