package caseintake.localstack;

/** Ctrl-C: ends whatever the working thread waits for, but not its tidying up. */
final class Interruption {

	private final Thread worker;

	private boolean requested;

	private boolean tidying;

	Interruption(Thread worker) {
		this.worker = worker;
	}

	synchronized void request() {
		this.requested = true;
		if (!this.tidying) {
			this.worker.interrupt();
		}
	}

	/** To be called by the worker: from now on it is left in peace. */
	synchronized boolean beginTidying() {
		this.tidying = true;
		// clears the flag: what tidies up may wait again
		return Thread.interrupted() || this.requested;
	}

}
