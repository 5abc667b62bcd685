package caseintake.stats.repair;

import java.util.Map;

import caseintake.stats.counting.Events;
import caseintake.stats.repairing.Workshop;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.awaitility.Awaitility.await;

/** What monitoring is told of what waits. */
@ResourceLock("workshop")
class CountersMetricsTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	@Test
	void theQuarantineIsToldByWhatWaitsInIt() {
		Events events = this.workshop.recorded(1, "vest", 2);
		events.undecodable();
		this.workshop.count();
		awaitGauge("case.intake.quarantine", Map.of("kind", "event"), 1);
		awaitGauge("case.intake.quarantine", Map.of("kind", "record"), 0);
		this.workshop.database().jdbc
			.sql("""
					insert into quarantine (generation, partition, record_offset, reason) values (1, 1, 7, ''), (1, 1, 8, '')
					""")
			.update();
		awaitGauge("case.intake.quarantine", Map.of("kind", "record"), 2);
		this.workshop.database().jdbc
			.sql("update quarantine set state = 'discarded', discarded_at = now(), discard_reason = ''")
			.update();
		awaitGauge("case.intake.quarantine", Map.of("kind", "event"), 0);
		awaitGauge("case.intake.quarantine", Map.of("kind", "record"), 0);
	}

	@Test
	void aRebuildIsToldByWhatItLacksOfTheJournal() {
		awaitGauge("case.intake.rebuild.pending", Map.of(), 0);
		this.workshop.database().jdbc
			.sql("""
					insert into partition_confirmation (generation, partition, asked_at, head, published, confirmed_sequence,
						awaited_head, awaited_through, told_at, told_head)
					select 1, p, now(), 5, 5, 0, 5, now(), now(), 5 from generate_series(0, 2) p""")
			.update();
		awaitGauge("case.intake.rebuild.pending", Map.of(), 0);
		this.workshop.database().jdbc.sql("insert into generation (generation, state) values (2, 'building')").update();
		this.workshop.database().jdbc.sql("""
				insert into partition_progress (generation, partition, last_sequence, last_event_id)
				values (2, 0, 0, null), (2, 1, 3, gen_random_uuid()), (2, 2, 6, gen_random_uuid())""").update();
		awaitGauge("case.intake.rebuild.pending", Map.of(), 7);
	}

	private void awaitGauge(String name, Map<String, String> tags, double value) {
		MeterRegistry registry = this.workshop.bean(MeterRegistry.class);
		await().until(() -> {
			var search = registry.get(name);
			tags.forEach(search::tag);
			return search.gauge().value() == value;
		});
	}

}
