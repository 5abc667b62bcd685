package caseintake.stats.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import caseintake.stats.pipeline.LiveSnapshot;

import org.springframework.stereotype.Component;

/**
 * Where the stream reads counters: two questions at a time, so that one that takes long
 * does not hold up the rest, and behind all who wait for an answer of their own.
 */
@Component
class Desk {

	private static final int PLACES = 2;

	private static final Duration GIVE_WAY = Duration.ofMillis(100);

	private final Semaphore places = new Semaphore(PLACES, true);

	private final LiveSnapshot others;

	Desk(LiveSnapshot others) {
		this.others = others;
	}

	<T> T take(Supplier<T> reading) {
		this.places.acquireUninterruptibly();
		try {
			this.others.giveWay(GIVE_WAY);
			return reading.get();
		}
		finally {
			this.places.release();
		}
	}

}
