package caseintake.benchmarks.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what must come. */
public final class Waiting {

	private static final CountDownLatch NOBODY = new CountDownLatch(1);

	private Waiting() {
	}

	/**
	 * Looks again and again.
	 * @throws IllegalStateException if it did not come in time
	 */
	public static void until(String what, Duration atMost, Duration pause, BooleanSupplier condition)
			throws InterruptedException {
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
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
