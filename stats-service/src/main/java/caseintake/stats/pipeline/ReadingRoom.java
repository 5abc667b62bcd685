package caseintake.stats.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

/** Lets a few read at a time; who finds no place for a while is asked to come again. */
final class ReadingRoom {

	private final Semaphore places;

	private final Duration patience;

	ReadingRoom(int places, Duration patience) {
		this.places = new Semaphore(places, true);
		this.patience = patience;
	}

	<T> T read(Supplier<T> reading) {
		enter();
		try {
			return reading.get();
		}
		finally {
			this.places.release();
		}
	}

	private void enter() {
		try {
			if (!this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ProblemException(ProblemType.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProblemException(ProblemType.BUSY);
		}
	}

}
