package caseintake.stats.rebuild;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** An end of patience, on the clock that is never set. */
@FunctionalInterface
interface Deadline {

	Deadline NEVER = () -> ChronoUnit.FOREVER.getDuration();

	/** Time until then, zero or less once it has passed. */
	Duration left();

	default boolean passed() {
		return !left().isPositive();
	}

	/**
	 * The same for those to whom no time means no limit: never less than a millisecond.
	 */
	default Duration limit() {
		Duration left = left();
		return left.isPositive() ? left.plusMillis(1) : Duration.ofMillis(1);
	}

	static Deadline in(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		return () -> Duration.ofNanos(end - System.nanoTime());
	}

}
