package caseintake.benchmarks.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what must come. */
public final class Waiting {

	private static final CountDownLatch NOBODY = new CountDownLatch(1);

	private Waiting() {
	}

	/**
	 * Something that may hold by now.
	 *
	 * @param <E> what may go wrong when one looks
	 */
	@FunctionalInterface
	public interface Condition<E extends Exception> {

		boolean holds() throws E;

	}

	/**
	 * Looks again and again.
	 * @throws IllegalStateException if it did not come in time
	 */
	public static <E extends Exception> void until(String what, Duration atMost, Duration pause, Condition<E> condition)
			throws E, InterruptedException {
		long start = System.nanoTime();
		while (!condition.holds()) {
			if (System.nanoTime() - start > atMost.toNanos()) {
				throw new IllegalStateException("Not within %d minutes: %s".formatted(atMost.toMinutes(), what));
			}
			pass(pause);
		}
	}

	/** Lets time pass. */
	public static void pass(Duration time) throws InterruptedException {
		NOBODY.await(time.toNanos(), TimeUnit.NANOSECONDS);
	}

}
