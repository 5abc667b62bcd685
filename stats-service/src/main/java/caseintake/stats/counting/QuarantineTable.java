package caseintake.stats.counting;

import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Arrival;

/** What could not be applied, and why. */
@Component
class QuarantineTable {

	private final JdbcClient jdbc;

	QuarantineTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps events that stand in the account: their sequence is taken. */
	void addEvents(int generation, int partition, List<Fold.Undecodable> events) {
		for (Fold.Undecodable undecodable : events) {
			this.jdbc.sql("""
					insert into quarantine (generation, partition, sequence, event_id, reason, recorded_at)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(generation, partition, undecodable.event().link().sequence(), undecodable.event().link().id(),
						undecodable.reason(), undecodable.event().recordedAt().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	/**
	 * Keeps records that are no events, each once however often it is read.
	 * @return how many of them were not there before
	 */
	int addRecords(int generation, int partition, List<Arrival.Unreadable> records) {
		if (records.isEmpty()) {
			return 0;
		}
		return this.jdbc.sql("""
				insert into quarantine (generation, partition, record_offset, reason)
				select ?, ?, r.* from unnest(?::bigint[], ?::text[]) as r (record_offset, reason)
				on conflict (generation, partition, record_offset) where sequence is null do nothing
				""")
			.params(generation, partition, records.stream().map(Arrival.Unreadable::offset).toArray(Long[]::new),
					records.stream().map(Arrival.Unreadable::reason).toArray(String[]::new))
			.update();
	}

}
