package caseintake.intake.relay;

/** The broker did not answer, or not in time. */
public class BrokerAwayException extends RuntimeException {

	BrokerAwayException(Throwable cause) {
		super("The broker did not answer", cause);
	}

}
