package caseintake.intake.relay;

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
 * How far the topic trails the journal, and what stops it. Unknown (NaN) while the
 * database is away: one look at it serves all gauges, so that a scrape waits for it once.
 */
@Component
class RelayMetrics implements MeterBinder {

	private static final long LASTS = Duration.ofSeconds(1).toNanos();

	private static final Look UNKNOWN = new Look(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

	private final JdbcClient jdbc;

	private @Nullable Look last;

	private long lookedAt;

	RelayMetrics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge("case.intake.journal.unpublished", Look::unpublished)
			.description("Events of the journal that the topic has not acknowledged yet")
			.baseUnit("events")
			.register(registry);
		gauge("case.intake.journal.unpublished.age", Look::unpublishedAge)
			.description("Age of the oldest event that the topic has not acknowledged yet")
			.baseUnit("seconds")
			.register(registry);
		gauge("case.intake.journal.alarms", Look::alarms)
			.description("Alarms that stand: while one does, nothing is sent to the topic")
			.register(registry);
		gauge("case.intake.relay.lease.held", Look::leaseHeld)
			.description("1 while any instance holds the relay's lease, 0 while none does")
			.register(registry);
	}

	private Gauge.Builder<RelayMetrics> gauge(String name, ToDoubleFunction<Look> value) {
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
			return this.jdbc.sql("""
					select
						(select coalesce(sum(greatest(h.last_sequence - p.sequence, 0)), 0)
							from partition_published p join partition_head h using (partition)),
						(select coalesce(extract(epoch from journal_clock() - min(e.recorded_at)), 0)
							from partition_published p
							join case_event e on e.partition = p.partition and e.sequence = p.sequence + 1),
						(select count(*) from alarm where resolved_at is null),
						(select count(*) from relay_lease where expires_at > now())""")
				.query((row, number) -> new Look(row.getDouble(1), row.getDouble(2), row.getDouble(3),
						row.getDouble(4)))
				.single();
		}
		catch (DataAccessException ex) {
			return UNKNOWN;
		}
	}

	private record Look(double unpublished, double unpublishedAge, double alarms, double leaseHeld) {
	}

}
