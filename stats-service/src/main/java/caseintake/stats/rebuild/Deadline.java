package caseintake.stats.rebuild;

import java.time.Duration;

/** An end of patience, on the clock that is never set. */
@FunctionalInterface
interface Deadline {

	Deadline NEVER = () -> false;

	boolean passed();

	static Deadline in(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		return () -> System.nanoTime() - end >= 0;
	}

}
