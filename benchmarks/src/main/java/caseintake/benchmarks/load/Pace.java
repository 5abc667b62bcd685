package caseintake.benchmarks.load;

import java.util.concurrent.TimeUnit;

/** When requests are to be sent. */
@FunctionalInterface
public interface Pace {

	/** Each as soon as a connection is free. */
	Pace FASTEST = (_) -> 0;

	/**
	 * When one is due.
	 * @param number of requests before it
	 * @return nanoseconds after the first one; 0 for as soon as it can be sent
	 */
	long due(int number);

	/** At a fixed rate, whether or not the answers keep up. */
	static Pace perSecond(double rate) {
		return (number) -> (long) (number / rate * TimeUnit.SECONDS.toNanos(1));
	}

}
