package caseintake.peers;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs from the first event to the last one: until its first event everybody is only
 * starting. Any thread may use it.
 */
public final class Stopwatch {

	private static final double NANOS = 1e9;

	private static final long NOT_YET = Long.MIN_VALUE;

	private final AtomicLong start = new AtomicLong(NOT_YET);

	/** An event is here; only the first one counts. */
	public void begin() {
		if (this.start.get() == NOT_YET) {
			this.start.compareAndSet(NOT_YET, System.nanoTime());
		}
	}

	/** Seconds since the first event, 0 before it. */
	public double seconds() {
		long begun = this.start.get();
		return (begun != NOT_YET) ? (System.nanoTime() - begun) / NANOS : 0;
	}

}
