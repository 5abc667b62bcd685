package caseintake.stats.counting.healing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import caseintake.stats.relay.RelayAlarms;

/**
 * What was last heard of the journal, for metrics, for those who look, and for a log that
 * says it once.
 */
@Component
class JournalWatch {

	private static final Logger logger = LoggerFactory.getLogger(JournalWatch.class);

	private final Clock clock;

	private final JournalClock journalClock;

	private final RelayAlarms alarms;

	private volatile Instant lastAnswerAt;

	private volatile @Nullable Instant oldestPendingAt;

	private volatile long pending;

	private boolean answering = true;

	JournalWatch(Clock clock, JournalClock journalClock, RelayAlarms alarms, MeterRegistry registry) {
		this.clock = clock;
		this.journalClock = journalClock;
		this.alarms = alarms;
		this.lastAnswerAt = clock.instant();
		TimeGauge
			.builder("case.intake.journal.answer.age", () -> between(this.lastAnswerAt, clock.instant()).toMillis(),
					TimeUnit.MILLISECONDS)
			.description("Time since the journal last answered")
			.register(registry);
		TimeGauge.builder("case.intake.pending.age", () -> pendingAge().toMillis(), TimeUnit.MILLISECONDS)
			.description("Age of the oldest event not yet counted, by the journal's last answer")
			.register(registry);
		Gauge.builder("case.intake.pending", () -> this.pending)
			.description("Events not yet counted, by the journal's last answer")
			.baseUnit("events")
			.register(registry);
	}

	/** What it said may contradict what is counted: the time is right all the same. */
	void heard(JournalState answer) {
		answer.now().ifPresent(this.journalClock::told);
		this.alarms.told(answer.alarms());
	}

	synchronized void answered(long pending, @Nullable Instant oldestPendingAt) {
		this.lastAnswerAt = this.clock.instant();
		this.pending = pending;
		this.oldestPendingAt = oldestPendingAt;
		if (!this.answering) {
			this.answering = true;
			logger.atInfo().log("The journal confirms again");
		}
	}

	synchronized void silent(String failure) {
		if (this.answering) {
			this.answering = false;
			logger.atWarn().addKeyValue("failure", failure).log("The journal confirms nothing");
		}
	}

	private Duration pendingAge() {
		Instant oldest = this.oldestPendingAt;
		return (oldest != null) ? between(oldest, this.journalClock.instant()) : Duration.ZERO;
	}

	private static Duration between(Instant since, Instant now) {
		Duration age = Duration.between(since, now);
		return age.isNegative() ? Duration.ZERO : age;
	}

}
