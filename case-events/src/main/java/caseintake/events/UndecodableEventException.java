package caseintake.events;

/**
 * What was read is no case event. The message names the place and the reason and quotes
 * nothing of the content.
 */
public class UndecodableEventException extends Exception {

	public UndecodableEventException(String reason) {
		super(reason);
	}

}
