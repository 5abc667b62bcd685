package caseintake.stats.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelayAlarmsTest {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2017-05-10T10:00:00Z"));

	private final RelayAlarms alarms = new RelayAlarms(clock());

	private Clock clock() {
		InstantSource source = this.now::get;
		return source.withZone(ZoneOffset.UTC);
	}

	@Test
	void beforeTheJournalHasAnsweredNothingIsKnown() {
		assertThat(this.alarms.toldWithin(MINUTE)).isNull();
	}

	@Test
	void whatItSaidLongAgoIsNotKnownAnyMore() {
		this.alarms.told(List.of());
		this.now.updateAndGet((instant) -> instant.plus(MINUTE));
		assertThat(this.alarms.toldWithin(MINUTE)).isEmpty();
		this.now.updateAndGet((instant) -> instant.plusNanos(1));
		assertThat(this.alarms.toldWithin(MINUTE)).isNull();
	}

}
