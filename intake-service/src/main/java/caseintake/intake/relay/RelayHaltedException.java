package caseintake.intake.relay;

/** An alarm stands: nothing may be sent until a person has resolved it. */
class RelayHaltedException extends RuntimeException {

	RelayHaltedException(String message) {
		super(message);
	}

}
