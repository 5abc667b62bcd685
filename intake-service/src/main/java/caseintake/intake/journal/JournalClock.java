package caseintake.intake.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.springframework.stereotype.Component;

/**
 * The database's time, by which the journal records, as this process knows it without
 * asking: so far from its own clock as it was when the journal was last written or read.
 */
@Component
class JournalClock implements InstantSource {

	private final Clock clock;

	private volatile Duration ahead = Duration.ZERO;

	JournalClock(Clock clock) {
		this.clock = clock;
	}

	/** The database has just read this from its clock. */
	void told(Instant now) {
		this.ahead = Duration.between(this.clock.instant(), now);
	}

	@Override
	public Instant instant() {
		return this.clock.instant().plus(this.ahead);
	}

}
