package caseintake.intake.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** The journal's table. */
@Repository
public class JournalRows {

	private static final Comparator<PartitionEvent> ORDER = Comparator.comparingInt(PartitionEvent::partition)
		.thenComparingLong((entry) -> entry.event().link().sequence());

	private final JdbcClient jdbc;

	JournalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(List<PartitionEvent> events) {
		this.jdbc.sql("""
				insert into case_event (recorded_at, partition, sequence, event_id, previous_event_id, case_id, type,
					traceparent, value)
				select ?, n.partition, n.sequence, n.event_id, n.previous_event_id, n.case_id, n.type,
					n.traceparent, n.value::json
				from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n (partition, sequence, event_id, previous_event_id, case_id,
					type, traceparent, value)""")
			.param(events.getFirst().event().recordedAt().atOffset(ZoneOffset.UTC))
			.param(column("smallint", events, PartitionEvent::partition))
			.param(column("bigint", events, (entry) -> entry.event().link().sequence()))
			.param(column("uuid", events, (entry) -> entry.event().link().id()))
			.param(column("uuid", events, (entry) -> entry.event().link().previousId()))
			.param(column("uuid", events, (entry) -> entry.event().caseId()))
			.param(column("text", events, (entry) -> entry.event().type()))
			.param(column("text", events, (entry) -> entry.event().traceparent()))
			.param(column("text", events, (entry) -> new String(entry.event().value(), StandardCharsets.UTF_8)))
			.update();
	}

	/**
	 * Events in sequence order, partition after partition.
	 * @param after the sequence after which to read, by partition
	 * @param limit number of events of each partition at most
	 */
	public List<PartitionEvent> after(Map<Integer, Long> after, int limit) {
		return read(after, (sequence) -> sequence + 1, (_) -> limit);
	}

	/**
	 * Events in sequence order, partition after partition, and before them the one that
	 * the journal has at the very sequence.
	 * @param sequences the sequence from which to read, by partition
	 * @param limit number of events of each partition after that one at most
	 */
	public List<PartitionEvent> from(Map<Integer, Long> sequences, int limit) {
		return read(sequences, (sequence) -> sequence, (sequence) -> (sequence > 0) ? limit + 1 : limit);
	}

	private List<PartitionEvent> read(Map<Integer, Long> sequences, LongUnaryOperator first, LongUnaryOperator limit) {
		List<PartitionEvent> events = new ArrayList<>();
		this.jdbc.sql("""
				select e.partition, e.sequence, e.event_id, e.previous_event_id, e.case_id, e.type, e.recorded_at,
					e.traceparent, e.value
				from unnest(?, ?, ?) as p (partition, first, size)
				cross join lateral (
					select * from case_event e where e.partition = p.partition and e.sequence >= p.first
					order by e.sequence limit p.size) as e""")
			.param(SqlArrays.of("smallint", sequences.keySet()))
			.param(column("bigint", sequences.values(), first::applyAsLong))
			.param(column("bigint", sequences.values(), limit::applyAsLong))
			.query((row) -> {
				events.add(read(row));
			});
		// partition after partition already: only the database's sort would move values
		events.sort(ORDER);
		return events;
	}

	/**
	 * What the journal has at these sequences, by partition; {@link Position#START} where
	 * it has no event.
	 */
	public Map<Integer, Position> at(Map<Integer, Long> sequences) {
		var positions = new HashMap<Integer, Position>();
		this.jdbc.sql("""
				select p.partition, p.sequence, e.event_id from unnest(?, ?) as p (partition, sequence)
				left join case_event e on e.partition = p.partition and e.sequence = p.sequence""")
			.param(SqlArrays.of("smallint", sequences.keySet()))
			.param(SqlArrays.of("bigint", sequences.values()))
			.query((row) -> {
				UUID id = row.getObject(3, UUID.class);
				positions.put(row.getInt(1), (id != null) ? new Position(row.getLong(2), id) : Position.START);
			});
		return positions;
	}

	/**
	 * The ids that the journal has at these sequences; none where it has no event.
	 */
	public Map<Long, UUID> ids(int partition, Collection<Long> sequences) {
		var ids = new HashMap<Long, UUID>();
		this.jdbc.sql("select sequence, event_id from case_event where partition = ? and sequence = any(?)")
			.param(partition)
			.param(SqlArrays.of("bigint", sequences))
			.query((row) -> {
				ids.put(row.getLong(1), row.getObject(2, UUID.class));
			});
		return ids;
	}

	private static PartitionEvent read(ResultSet row) throws SQLException {
		var link = new ChainLink(row.getLong(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class));
		return new PartitionEvent(row.getInt(1), new CaseEvent(link, row.getString(6), row.getObject(5, UUID.class),
				row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8), row.getBytes(9)));
	}

}
