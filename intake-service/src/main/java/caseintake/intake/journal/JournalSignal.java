package caseintake.intake.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Tells whoever waits in this process that the journal has grown. */
@Component
public class JournalSignal {

	private final Semaphore signal = new Semaphore(0);

	public void raise() {
		if (this.signal.availablePermits() == 0) {
			this.signal.release();
		}
	}

	/**
	 * Returns at the next signal, at one raised since the last wait, or after the time.
	 */
	public void await(Duration atMost) throws InterruptedException {
		if (this.signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
			this.signal.drainPermits();
		}
	}

}
