package caseintake.intake.relay;

/** Nothing may be sent: an alarm stands, or the lease is lost. */
class RelayHaltedException extends RuntimeException {

	RelayHaltedException(String message) {
		super(message);
	}

}
