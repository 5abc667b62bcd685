package caseintake.stats.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import caseintake.protocol.PartitionSwap.Uncounted;
import caseintake.protocol.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a swap reads and holds, all of it within its transaction. */
@Component
class SwapTable {

	private final JdbcClient jdbc;

	SwapTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** No statement of this transaction waits longer than this for others. */
	void limit(Duration time) {
		this.jdbc.sql("select set_config('lock_timeout', ?, true)").param(time.toMillis() + "ms").query().singleRow();
	}

	Optional<Integer> live() {
		return this.jdbc.sql("select generation from generation where state = 'live'").query(Integer.class).optional();
	}

	/**
	 * Holds still what a generation has counted, until the transaction ends. The live
	 * generation has the lower number and comes first.
	 * @return the positions by partition, none if the generation takes no events any more
	 */
	Map<Integer, Position> lock(int generation) {
		Map<Integer, Position> positions = new TreeMap<>();
		this.jdbc.sql("""
				select partition, last_sequence, last_event_id from partition_progress where generation = ? and open
				order by partition for update
				""").param(generation).query((row) -> {
			positions.put(row.getInt("partition"), position(row));
		});
		return positions;
	}

	/** Events in quarantine or discarded, by partition. */
	Map<Integer, Uncounted> uncounted(int generation) {
		Map<Integer, Uncounted> uncounted = new HashMap<>();
		this.jdbc.sql("select partition, sequence, state from quarantine where generation = ? and sequence is not null")
			.param(generation)
			.query((row) -> {
				Uncounted there = uncounted.computeIfAbsent(row.getInt("partition"),
						(partition) -> new Uncounted(new HashSet<>(), new HashSet<>()));
				(row.getString("state").equals("discarded") ? there.discarded() : there.waiting())
					.add(row.getLong("sequence"));
			});
		return uncounted;
	}

	/** Live cases by unit, by partition, without zeros. */
	Map<Integer, Map<String, Long>> totals(int generation) {
		Map<Integer, Map<String, Long>> totals = new HashMap<>();
		this.jdbc.sql("select partition, unit, live from partition_total where generation = ? and live <> 0")
			.param(generation)
			.query((row) -> {
				totals.computeIfAbsent(row.getInt("partition"), (partition) -> new HashMap<>())
					.put(row.getString("unit"), row.getLong("live"));
			});
		return totals;
	}

	private static Position position(ResultSet row) throws SQLException {
		return new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class));
	}

}
