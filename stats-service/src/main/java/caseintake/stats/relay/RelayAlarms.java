package caseintake.stats.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The alarms that stand at intake-service, as it last told those who count: nobody else
 * has to ask it for them.
 */
@Component
public class RelayAlarms {

	private final Clock clock;

	private volatile @Nullable Told last;

	RelayAlarms(Clock clock) {
		this.clock = clock;
	}

	private record Told(Instant at, List<RelayAlarm> standing) {
	}

	/** What it has just told; an answer without any word of alarms tells nothing. */
	public void told(@Nullable List<RelayAlarm> standing) {
		this.last = (standing != null) ? new Told(this.clock.instant(), standing) : null;
	}

	/** What it has told within that time, {@code null} if it has told nothing. */
	public @Nullable List<RelayAlarm> toldWithin(Duration time) {
		Told told = this.last;
		return (told != null && !told.at().isBefore(this.clock.instant().minus(time))) ? told.standing() : null;
	}

}
