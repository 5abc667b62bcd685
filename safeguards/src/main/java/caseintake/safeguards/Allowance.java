package caseintake.safeguards;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many requests through in a second on average, and for a moment twice as many
 * (the generic cell rate algorithm).
 */
final class Allowance {

	private final long interval;

	private final long tolerance;

	private final AtomicLong nextDue;

	Allowance(int perSecond, long now) {
		this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
		this.tolerance = Duration.ofSeconds(2).toNanos() - this.interval;
		this.nextDue = new AtomicLong(now);
	}

	/**
	 * Takes one.
	 * @param now nanoseconds of a clock that never goes back
	 * @return whether there was one to take
	 */
	boolean take(long now) {
		while (true) {
			long due = this.nextDue.get();
			long ahead = due - now;
			if (ahead > this.tolerance) {
				return false;
			}
			if (this.nextDue.compareAndSet(due, Math.max(ahead, 0) + now + this.interval)) {
				return true;
			}
		}
	}

	/** Whether nothing of it is used: a new one would be the same. */
	boolean isWhole(long now) {
		return this.nextDue.get() - now <= 0;
	}

}
