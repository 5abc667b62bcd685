package caseintake.stats.counting;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Live cases by partition and responsible unit, to be held against the journal's own. */
@Component
class TotalTable {

	private final JdbcOperations jdbc;

	TotalTable(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds changes by unit, partition after partition. */
	void add(int generation, Map<Integer, Map<String, Long>> changes) {
		List<Object[]> partitions = changes.entrySet()
			.stream()
			.filter((partition) -> !partition.getValue().isEmpty())
			.map((partition) -> parameters(generation, partition.getKey(), partition.getValue()))
			.toList();
		if (partitions.isEmpty()) {
			return;
		}
		this.jdbc.batchUpdate("""
				insert into partition_total as total (generation, partition, unit, live)
				select ?, ?, i.unit, i.live from unnest(?::text[], ?::bigint[]) as i (unit, live)
				order by i.unit collate "C"
				on conflict (generation, partition, unit) do update set live = total.live + excluded.live
				""", partitions);
	}

	private static Object[] parameters(int generation, int partition, Map<String, Long> changes) {
		return new Object[] { generation, partition, changes.keySet().toArray(String[]::new),
				changes.values().toArray(Long[]::new) };
	}

}
