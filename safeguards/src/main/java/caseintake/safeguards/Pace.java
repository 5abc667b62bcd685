package caseintake.safeguards;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.catalina.connector.ClientAbortException;

/**
 * How long one side has waited for the other, and for how much. Only the waiting counts:
 * what the service does in between is not the client's fault.
 */
final class Pace {

	private final long grace;

	private final long slowest;

	private long waited;

	private long moved;

	/**
	 * A pace.
	 * @param grace that may be waited in all, beside what the rate gives
	 * @param slowest bytes in a second of waiting
	 */
	Pace(Duration grace, long slowest) {
		this.grace = grace.toNanos();
		this.slowest = slowest;
	}

	/** Notes that these bytes came or went after so many nanoseconds. */
	void note(long nanos, long bytes) {
		this.waited += nanos;
		this.moved += bytes;
	}

	/**
	 * Gives a client up that is too slow.
	 * @throws ClientAbortException as the server throws it for a client that is silent
	 */
	void check() throws IOException {
		double given = this.moved * 1e9 / this.slowest;
		if (this.waited - this.grace > given) {
			throw new ClientAbortException(new SocketTimeoutException());
		}
	}

}
