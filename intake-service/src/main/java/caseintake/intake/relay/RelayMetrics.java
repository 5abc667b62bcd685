package caseintake.intake.relay;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the topic trails the journal. Unknown (NaN) while the database is away. */
@Component
class RelayMetrics implements MeterBinder {

	private final JdbcClient jdbc;

	RelayMetrics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("case.intake.journal.unpublished", this, orUnknown("""
				select coalesce(sum(greatest(h.last_sequence - p.sequence, 0)), 0)
				from partition_published p join partition_head h using (partition)"""))
			.description("Events of the journal that the topic has not acknowledged yet")
			.baseUnit("events")
			.register(registry);
		Gauge.builder("case.intake.journal.unpublished.age", this, orUnknown("""
				select coalesce(extract(epoch from journal_clock() - min(e.recorded_at)), 0)
				from partition_published p
				join case_event e on e.partition = p.partition and e.sequence = p.sequence + 1"""))
			.description("Age of the oldest event that the topic has not acknowledged yet")
			.baseUnit("seconds")
			.register(registry);
		Gauge
			.builder("case.intake.journal.alarms", this,
					orUnknown("select count(*) from alarm where resolved_at is null"))
			.description("Alarms that stand: while one does, nothing is sent to the topic")
			.register(registry);
	}

	private static ToDoubleFunction<RelayMetrics> orUnknown(String query) {
		return (metrics) -> {
			try {
				return metrics.jdbc.sql(query).query(Double.class).single();
			}
			catch (DataAccessException ex) {
				return Double.NaN;
			}
		};
	}

}
