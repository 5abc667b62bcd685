package caseintake.intake.problems;

/**
 * The journal cannot say that the work is durable: its queue is full, the database is
 * away, or the outcome of the commit is unknown. Repeating the command is safe.
 */
public class UnavailableException extends RuntimeException {

	public UnavailableException(String message) {
		super(message);
	}

	public UnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

}
