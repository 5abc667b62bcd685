package caseintake.stats.counting.healing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Position;

/** The counters' side of the control totals. */
@Component
class TotalsTable {

	/**
	 * One partition.
	 *
	 * @param position up to which it is counted
	 * @param units live cases by responsible unit
	 */
	record Counted(int generation, Position position, Map<String, Long> units) {
	}

	private final JdbcClient jdbc;

	TotalsTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is counted, by partition, of one moment. Partitions that lack an event, since
	 * it is in quarantine or discarded, are left out: they differ. So are those for which
	 * an alarm stands.
	 */
	Map<Integer, Counted> read() {
		Map<Integer, Counted> counted = new TreeMap<>();
		this.jdbc.sql("""
				select p.generation, p.partition, p.last_sequence, p.last_event_id, t.unit, t.live
				from partition_progress p
				join generation g on g.generation = p.generation and g.state = 'live'
				left join partition_total t on t.generation = p.generation and t.partition = p.partition
				where p.open and not exists (
					select from quarantine q
					where q.generation = p.generation and q.partition = p.partition and q.sequence is not null)
				and not exists (
					select from alarm a where a.generation = p.generation and a.resolved_at is null
					and (a.partition = p.partition or a.partition is null))
				""").query((row) -> {
			int generation = row.getInt("generation");
			var position = new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class));
			String unit = row.getString("unit");
			long live = row.getLong("live");
			Counted partition = counted.computeIfAbsent(row.getInt("partition"),
					(number) -> new Counted(generation, position, new HashMap<>()));
			if (unit != null && live != 0) {
				partition.units().put(unit, live);
			}
		});
		return counted;
	}

	/** Notes that a partition's totals are the journal's. */
	void compared(int generation, int partition) {
		this.jdbc.sql("""
				update partition_confirmation set totals_compared_at = now() where generation = ? and partition = ?
				""").params(generation, partition).update();
	}

}
