package caseintake.fuzz;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what must come. */
final class Waiting {

	private Waiting() {
	}

	static boolean until(Duration atMost, BooleanSupplier condition) throws InterruptedException {
		var nobody = new CountDownLatch(1);
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > atMost.toNanos()) {
				return false;
			}
			nobody.await(200, TimeUnit.MILLISECONDS);
		}
		return true;
	}

}
