package caseintake.intake.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells running imports that the service stops, before the web server begins to wait for
 * them: a file may be endless.
 */
@Component
class Stopping implements SmartLifecycle {

	private volatile CountDownLatch stopped = new CountDownLatch(1);

	/** Waits, but not beyond the stop; tells whether the service stops. */
	boolean within(Duration pause) {
		try {
			return this.stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	boolean begun() {
		return this.stopped.getCount() == 0;
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
	}

	@Override
	public void stop() {
		this.stopped.countDown();
	}

	@Override
	public boolean isRunning() {
		return !begun();
	}

}
