package caseintake.fuzz;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what must come within a minute. */
final class Waiting {

	private static final long MOST = TimeUnit.MINUTES.toNanos(1);

	private Waiting() {
	}

	static boolean until(BooleanSupplier condition) throws InterruptedException {
		var nobody = new CountDownLatch(1);
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > MOST) {
				return false;
			}
			nobody.await(200, TimeUnit.MILLISECONDS);
		}
		return true;
	}

}
