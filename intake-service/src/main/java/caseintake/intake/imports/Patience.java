package caseintake.intake.imports;

import java.time.Duration;
import java.util.function.Supplier;

import caseintake.intake.problems.UnavailableException;
import caseintake.intake.problems.Outage;

import org.springframework.stereotype.Component;

/** Repeats what is safe to repeat while the database is away or the queue is full. */
@Component
class Patience {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

	private final Duration longest;

	private final Stopping stopping;

	Patience(ImportProperties properties, Stopping stopping) {
		this.longest = properties.patience();
		this.stopping = stopping;
	}

	/**
	 * Does the work until it succeeds.
	 * @throws UnavailableException if that takes too long or the service stops
	 */
	<T> T repeat(Supplier<T> work) {
		long start = System.nanoTime();
		Duration pause = FIRST_PAUSE;
		while (true) {
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				if (!(ex instanceof UnavailableException) && !Outage.isBehind(ex)) {
					throw ex;
				}
				if (System.nanoTime() - start > this.longest.toNanos() || this.stopping.within(pause)) {
					throw new UnavailableException("The import has waited too long", ex);
				}
			}
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

}
