package caseintake.stats.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import caseintake.events.CaseEvent;
import caseintake.protocol.Judgement;
import caseintake.tracing.EventTraces;
import caseintake.tracing.Step;

/** What counting says of itself, to Prometheus and in traces. */
@Component
class CountingMetrics {

	private static final Duration A_YEAR = Duration.ofDays(365);

	private final MeterRegistry registry;

	private final InstantSource journalClock;

	private final Clock clock;

	private final EventTraces traces;

	private final Timer acceptedToCounted;

	CountingMetrics(MeterRegistry registry, InstantSource journalClock, Clock clock, EventTraces traces) {
		this.registry = registry;
		this.journalClock = journalClock;
		this.clock = clock;
		this.traces = traces;
		this.acceptedToCounted = Timer.builder("case.intake.accepted.to.counted")
			.description("Time from the recording of an event in the journal to its counting")
			.serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
					Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
					Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(1),
					Duration.ofMinutes(5))
			.register(registry);
		for (Source source : Source.values()) {
			for (String outcome : new String[] { "applied", "duplicate", "quarantined", "unreadable", "gap", "fork" }) {
				count(outcome, source, 0);
			}
		}
	}

	/** Now, for those who are about to count. */
	Instant begin() {
		return this.clock.instant();
	}

	/**
	 * Only after a commit.
	 * @param begun when the events were first looked at
	 */
	void counted(Instant begun, Judgement judgement, Fold fold, Source source) {
		int quarantined = fold.undecodable().size();
		count("applied", source, judgement.accepted().size() - quarantined);
		count("quarantined", source, quarantined);
		count("unreadable", source, judgement.unreadable().size());
		count("duplicate", source, judgement.duplicates());
		count("gap", source, (judgement.ending() == Judgement.Ending.GAP) ? 1 : 0);
		count("fork", source, (judgement.ending() == Judgement.Ending.FORK) ? 1 : 0);
		if (source != Source.REBUILD && !judgement.accepted().isEmpty()) {
			record(judgement.accepted().stream().map(CaseEvent::recordedAt).toList());
			this.traces.done(Step.COUNT, begun, judgement.accepted());
		}
	}

	/** Only after a commit. */
	void counted(Gathered gathered) {
		int events = gathered.recordedAt().size();
		count("applied", Source.TOPIC, events);
		count("duplicate", Source.TOPIC, gathered.duplicates());
		if (events > 0) {
			record(gathered.recordedAt());
			this.traces.done(Step.COUNT, gathered.begun(), events, gathered.traceparents());
		}
	}

	private void record(List<Instant> recordedAt) {
		Instant now = this.journalClock.instant();
		for (Instant each : recordedAt) {
			this.acceptedToCounted.record(bounded(Duration.between(each, now)));
		}
	}

	private void count(String outcome, Source source, int events) {
		// an event that is rebuilt is none that came in
		Counter.Builder counter = (source == Source.REBUILD)
				? Counter.builder("case.intake.rebuild.events")
					.description("Events judged for counters that are being rebuilt, by outcome")
				: Counter.builder("case.intake.events")
					.description("Events judged for the live counters, by outcome and where they came from")
					.tag("source", source.name().toLowerCase(Locale.ROOT));
		counter.tag("outcome", outcome).register(this.registry).increment(events);
	}

	/** Time stamps come from outside and may be far off. */
	private static Duration bounded(Duration age) {
		if (age.isNegative()) {
			return Duration.ZERO;
		}
		return (age.compareTo(A_YEAR) < 0) ? age : A_YEAR;
	}

}
