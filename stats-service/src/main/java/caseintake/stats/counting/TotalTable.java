package caseintake.stats.counting;

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

	void add(int generation, int partition, Map<String, Long> changes) {
		if (changes.isEmpty()) {
			return;
		}
		this.jdbc.update("""
				insert into partition_total as total (generation, partition, unit, live)
				select ?, ?, i.unit, i.live from unnest(?::text[], ?::bigint[]) as i (unit, live)
				order by i.unit collate "C"
				on conflict (generation, partition, unit) do update set live = total.live + excluded.live
				""", generation, partition, changes.keySet().toArray(String[]::new),
				changes.values().toArray(Long[]::new));
	}

}
