package caseintake.stats.releases;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.stereotype.Component;

/**
 * Serves few commands at a time. Who publishes waits for the ledger with a connection,
 * and with a place among those who read figures: those are for questions and for
 * counting.
 */
@Component
class FrontDesk {

	/** One goes on while the other waits for the ledger. */
	static final int AT_A_TIME = 2;

	private static final int PATIENCE = 3;

	private final Semaphore places = new Semaphore(AT_A_TIME, true);

	/**
	 * Does it when there is a place.
	 * @throws ProblemException if there was none for three seconds
	 */
	<T> T serve(Supplier<T> command) {
		enter();
		try {
			return command.get();
		}
		finally {
			this.places.release();
		}
	}

	private void enter() {
		try {
			if (!this.places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
				throw new ProblemException(ProblemType.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProblemException(ProblemType.BUSY);
		}
	}

}
