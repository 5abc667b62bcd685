package caseintake.localstack;

/** Another process listens on the wanted port. */
public final class PortTakenException extends LocalStackException {

	private final int port;

	PortTakenException(int port, String wantedBy) {
		super("port " + port + ", wanted by " + wantedBy + ", is taken by another process");
		this.port = port;
	}

	/** The port that is taken. */
	public int port() {
		return this.port;
	}

}
