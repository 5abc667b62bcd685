package caseintake.stats.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Position;

/** How far the live generation is counted, read before the journal is asked. */
@Component
public class OpenPositions {

	/**
	 * Positions of one moment.
	 *
	 * @param readAt the database's time, the same clock for every instance
	 * @param byPartition in partition order
	 */
	public record Snapshot(int generation, Instant readAt, Map<Integer, Position> byPartition) {
	}

	private record Row(int generation, Instant readAt, int partition, Position position) {
	}

	private final JdbcClient jdbc;

	OpenPositions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The live generation's positions, or nothing if none is open. */
	public Optional<Snapshot> read() {
		List<Row> rows = this.jdbc.sql("""
				select p.generation, statement_timestamp() as read_at, p.partition, p.last_sequence, p.last_event_id
				from partition_progress p join generation g on g.generation = p.generation and g.state = 'live'
				where p.open order by p.partition
				""")
			.query((row, number) -> new Row(row.getInt("generation"), row.getTimestamp("read_at").toInstant(),
					row.getInt("partition"),
					new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class))))
			.list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		var positions = new TreeMap<Integer, Position>();
		rows.forEach((row) -> positions.put(row.partition(), row.position()));
		return Optional.of(new Snapshot(rows.getFirst().generation(), rows.getFirst().readAt(), positions));
	}

}
