package caseintake.stats.counting.healing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.springframework.stereotype.Component;

/**
 * The journal's time, by which it tells days: so far from this process's clock as in its
 * last answer, and the same as long as there is none.
 */
@Component
class JournalClock implements InstantSource {

	private final Clock clock;

	private volatile Duration ahead = Duration.ZERO;

	JournalClock(Clock clock) {
		this.clock = clock;
	}

	/** The journal has just said that it has recorded everything up to now. */
	void told(Instant now) {
		this.ahead = Duration.between(this.clock.instant(), now);
	}

	@Override
	public Instant instant() {
		return this.clock.instant().plus(this.ahead);
	}

}
