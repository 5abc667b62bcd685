package caseintake.stats.counting;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a person, and for a rebuild. Unknown (NaN) while the database is away:
 * one look at it serves all gauges, so that a scrape waits for it once.
 */
@Component
class CountersMetrics implements MeterBinder {

	private static final long LASTS = Duration.ofSeconds(1).toNanos();

	private static final Look UNKNOWN = new Look(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	private final JdbcClient jdbc;

	private final Alarms alarms;

	private @Nullable Look last;

	private long lookedAt;

	CountersMetrics(JdbcClient jdbc, Alarms alarms) {
		this.jdbc = jdbc;
		this.alarms = alarms;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge("case.intake.alarms", Look::alarms).description("Alarms that stand until a person resolves them")
			.register(registry);
		quarantined(registry, "event", Look::events);
		quarantined(registry, "record", Look::records);
		gauge("case.intake.rebuild.pending", Look::rebuild)
			.description("Events of the journal that the counters being rebuilt do not have yet")
			.baseUnit("events")
			.register(registry);
	}

	private void quarantined(MeterRegistry registry, String kind, ToDoubleFunction<Look> value) {
		gauge("case.intake.quarantine", value)
			.description("Events, and records of the topic that are none, that wait for a person")
			.baseUnit("entries")
			.tag("kind", kind)
			.register(registry);
	}

	private Gauge.Builder<CountersMetrics> gauge(String name, ToDoubleFunction<Look> value) {
		return Gauge.builder(name, this, (metrics) -> value.applyAsDouble(metrics.look()));
	}

	private synchronized Look look() {
		if (this.last == null || System.nanoTime() - this.lookedAt > LASTS) {
			this.last = lookNow();
			this.lookedAt = System.nanoTime();
		}
		return this.last;
	}

	private Look lookNow() {
		try {
			int standing = this.alarms.standing();
			return this.jdbc
				.sql("""
						with live as (select generation from generation where state = 'live'),
							waiting as (select sequence from quarantine natural join live where quarantine.state = 'waiting')
						select
							(select count(sequence) from waiting),
							(select count(*) - count(sequence) from waiting),
							(select coalesce(sum(greatest(c.told_head - p.last_sequence, 0)), 0)
								from generation g join partition_progress p on p.generation = g.generation
								join partition_confirmation c on c.partition = p.partition
								join live on live.generation = c.generation
								where g.state = 'building')""")
				.query((row, number) -> new Look(standing, row.getDouble(1), row.getDouble(2), row.getDouble(3)))
				.single();
		}
		catch (DataAccessException ex) {
			return UNKNOWN;
		}
	}

	private record Look(double alarms, double events, double records, double rebuild) {
	}

}
