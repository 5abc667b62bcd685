package caseintake.stats.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Position;

/** The rows that say how far each partition of each generation is counted. */
@Component
class PartitionProgress {

	/**
	 * A partition as it stands.
	 *
	 * @param stopped whether an alarm stands for it
	 */
	record State(Position position, boolean stopped) {
	}

	/**
	 * Where the topic is to be read.
	 *
	 * @param partitions number of partitions that the generation counts
	 * @param open whether this partition is one of them and takes events
	 * @param nextOffset offset of the next record, {@code null} for the first one
	 */
	record ReadingPlace(int generation, int partitions, boolean open, @Nullable Long nextOffset) {
	}

	/**
	 * How a partition moves on.
	 *
	 * @param from where it stood when its arrivals were judged
	 * @param nextOffset offset to read on from, {@code null} for the one that is known
	 */
	record Move(int partition, Position from, Position to, @Nullable Long nextOffset) {
	}

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	PartitionProgress(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * The partition's state, or nothing if it is not open in that generation, or does not
	 * take events of that source: records of the topic are the live generation's.
	 */
	Optional<State> find(int generation, int partition, Source source) {
		return Optional.ofNullable(find(generation, List.of(partition), source).get(partition));
	}

	/** The states of those partitions that are open, as above. */
	Map<Integer, State> find(int generation, Collection<Integer> partitions, Source source) {
		var states = new HashMap<Integer, State>();
		this.jdbc.sql("""
				select p.partition, p.last_sequence, p.last_event_id, exists (
					select from alarm a where a.generation = p.generation and a.resolved_at is null
					and (a.partition = p.partition or a.partition is null)) as stopped
				from partition_progress p join generation g on g.generation = p.generation
				where p.generation = ? and p.partition = any(?) and p.open and (g.state = 'live' or ?)
				""").params(generation, partitions.toArray(Integer[]::new), source != Source.TOPIC).query((row) -> {
			states.put(row.getInt("partition"), state(row));
		});
		return states;
	}

	private static State state(ResultSet row) throws SQLException {
		return new State(new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class)),
				row.getBoolean("stopped"));
	}

	/** Where the live generation goes on reading, or nothing if none is live. */
	Optional<ReadingPlace> readingPlace(int partition) {
		return this.jdbc.sql("""
				select g.generation, p.next_offset, coalesce(p.open, false) as open, (
					select count(*) from partition_progress c where c.generation = g.generation) as partitions
				from generation g left join partition_progress p on p.generation = g.generation and p.partition = ?
				where g.state = 'live'
				""")
			.param(partition)
			.query((row, number) -> new ReadingPlace(row.getInt("generation"), row.getInt("partitions"),
					row.getBoolean("open"), row.getObject("next_offset", Long.class)))
			.optional();
	}

	/**
	 * Moves partitions on, one after the other, each if it still stands where its
	 * arrivals were judged.
	 * @return whether all of them did; if not, the transaction is to be rolled back
	 */
	boolean advance(int generation, List<Move> moves) {
		int[] moved = this.batches.batchUpdate(
				"""
						update partition_progress
						set last_sequence = :sequence, last_event_id = :eventId, next_offset = coalesce(:nextOffset, next_offset)
						where generation = :generation and partition = :partition and open
						and last_sequence = :judgedSequence and last_event_id is not distinct from :judgedEventId::uuid
						""",
				moves.stream().map((move) -> parameters(generation, move)).toArray(SqlParameterSource[]::new));
		return Arrays.stream(moved).allMatch((rows) -> rows == 1);
	}

	private static SqlParameterSource parameters(int generation, Move move) {
		return new MapSqlParameterSource().addValue("sequence", move.to().sequence())
			.addValue("eventId", move.to().eventId(), Types.OTHER)
			.addValue("nextOffset", move.nextOffset(), Types.BIGINT)
			.addValue("generation", generation)
			.addValue("partition", move.partition())
			.addValue("judgedSequence", move.from().sequence())
			.addValue("judgedEventId", move.from().eventId(), Types.OTHER);
	}

}
