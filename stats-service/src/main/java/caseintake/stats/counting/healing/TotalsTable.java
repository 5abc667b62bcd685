package caseintake.stats.counting.healing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters' side of the control totals. */
@Component
class TotalsTable {

	/**
	 * One partition.
	 *
	 * @param sequence up to which it is counted
	 * @param units live cases by responsible unit
	 */
	record Counted(int generation, long sequence, Map<String, Long> units) {
	}

	private final JdbcClient jdbc;

	TotalsTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is counted, by partition, of one moment. Partitions with events in quarantine
	 * are left out: they differ, and say so there.
	 */
	Map<Integer, Counted> read() {
		Map<Integer, Counted> counted = new TreeMap<>();
		this.jdbc.sql("""
				select p.generation, p.partition, p.last_sequence, t.unit, t.live
				from partition_progress p
				join generation g on g.generation = p.generation and g.state = 'live'
				left join partition_total t on t.generation = p.generation and t.partition = p.partition
				where p.open and p.last_sequence > 0 and not exists (
					select from quarantine q
					where q.generation = p.generation and q.partition = p.partition and q.sequence is not null)
				""").query((row) -> {
			int generation = row.getInt("generation");
			long sequence = row.getLong("last_sequence");
			String unit = row.getString("unit");
			long live = row.getLong("live");
			Counted partition = counted.computeIfAbsent(row.getInt("partition"),
					(number) -> new Counted(generation, sequence, new HashMap<>()));
			if (unit != null && live != 0) {
				partition.units().put(unit, live);
			}
		});
		return counted;
	}

}
