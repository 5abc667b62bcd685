package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass, but no longer than the campaign. */
final class Pace {

	private final CountDownLatch over = new CountDownLatch(1);

	void end() {
		this.over.countDown();
	}

	boolean isOver() {
		return this.over.getCount() == 0;
	}

	/**
	 * Waits.
	 * @return whether the campaign goes on
	 */
	boolean rest(Duration length) throws InterruptedException {
		return !this.over.await(length.toMillis(), TimeUnit.MILLISECONDS);
	}

}
