package caseintake.stats.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Position;

/** How far an open generation is counted, read before the journal is asked. */
@Component
public class OpenPositions {

	/**
	 * Positions of one moment.
	 *
	 * @param readAt the database's time, the same clock for every instance
	 * @param byPartition in partition order
	 * @param stopped partitions for which an alarm stands
	 */
	public record Snapshot(int generation, Instant readAt, Map<Integer, Position> byPartition, Set<Integer> stopped) {

		/** Positions of the partitions that no alarm stops. */
		public List<Map.Entry<Integer, Position>> counting() {
			return this.byPartition.entrySet()
				.stream()
				.filter((position) -> !this.stopped.contains(position.getKey()))
				.toList();
		}

	}

	private record Row(int generation, Instant readAt, int partition, Position position, boolean stopped) {
	}

	private static final String POSITIONS = """
			select p.generation, statement_timestamp() as read_at, p.partition, p.last_sequence, p.last_event_id,
				exists (
					select from alarm a where a.generation = p.generation and a.resolved_at is null
					and (a.partition = p.partition or a.partition is null)) as stopped
			from partition_progress p join generation g on g.generation = p.generation
			where p.open and %s order by p.partition
			""";

	private final JdbcClient jdbc;

	OpenPositions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The live generation's positions, or nothing if none is open. */
	public Optional<Snapshot> read() {
		return snapshot(this.jdbc.sql(POSITIONS.formatted("g.state = 'live'")));
	}

	/** That generation's positions, or nothing if it is not open. */
	public Optional<Snapshot> read(int generation) {
		return snapshot(this.jdbc.sql(POSITIONS.formatted("g.generation = ?")).param(generation));
	}

	private static Optional<Snapshot> snapshot(JdbcClient.StatementSpec select) {
		List<Row> rows = select
			.query((row, number) -> new Row(row.getInt("generation"), row.getTimestamp("read_at").toInstant(),
					row.getInt("partition"),
					new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class)),
					row.getBoolean("stopped")))
			.list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		var positions = new TreeMap<Integer, Position>();
		rows.forEach((row) -> positions.put(row.partition(), row.position()));
		Set<Integer> stopped = rows.stream().filter(Row::stopped).map(Row::partition).collect(Collectors.toSet());
		return Optional.of(new Snapshot(rows.getFirst().generation(), rows.getFirst().readAt(), positions, stopped));
	}

}
