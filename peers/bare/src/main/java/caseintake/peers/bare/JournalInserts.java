package caseintake.peers.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** The statements that store new cases, word for word those of intake-service. */
public final class JournalInserts implements AutoCloseable {

	static final String INSERT_CASES = """
			with candidate as materialized (
				select * from unnest(?, ?, ?) with ordinality as c (source_system, reference, case_id, number)),
			claimed as (
				insert into source_reference (source_system, reference, case_id)
				select source_system, reference, case_id from candidate
				order by source_system collate "C", reference collate "C", number
				on conflict do nothing
				returning source_system, reference, case_id),
			opened as (
				insert into case_file (case_id, partition, operation, opening_unit, unit, category, opened_on)
				select case_id, partition, operation, opening_unit, unit, category, opened_on
				from unnest(?, ?, ?, ?, ?, ?, ?)
					as n (case_id, partition, operation, opening_unit, unit, category, opened_on)
				join claimed using (case_id))
			select source_system, reference, case_id from claimed""";

	static final String LOCK_HEADS = """
			with head as materialized (
				select partition, last_sequence, last_event_id, last_recorded_at from partition_head
				where partition = any(?) order by partition for no key update)
			select partition, last_sequence, last_event_id, greatest(journal_clock(), last_recorded_at) from head""";

	static final String INSERT_EVENTS = """
			insert into case_event (recorded_at, partition, sequence, event_id, previous_event_id, case_id, type,
				traceparent, value)
			select ?, n.partition, n.sequence, n.event_id, n.previous_event_id, n.case_id, n.type,
				n.traceparent, n.value::json
			from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n (partition, sequence, event_id, previous_event_id, case_id,
				type, traceparent, value)""";

	static final String MOVE_HEADS = """
			update partition_head h set last_sequence = n.sequence, last_event_id = n.event_id, last_recorded_at = ?
			from unnest(?, ?, ?) as n (partition, sequence, event_id) where h.partition = n.partition""";

	private static final List<String> CASE_TYPES = List.of("text", "text", "uuid", "uuid", "smallint", "text", "text",
			"text", "text", "date");

	private static final List<String> EVENT_TYPES = List.of("smallint", "bigint", "uuid", "uuid", "uuid", "text",
			"text", "text");

	private static final List<String> HEAD_TYPES = List.of("smallint", "bigint", "uuid");

	private final Connection connection;

	private final PreparedStatement insertCases;

	private final PreparedStatement lockHeads;

	private final PreparedStatement insertEvents;

	private final PreparedStatement moveHeads;

	public JournalInserts(Connection connection) throws SQLException {
		this.connection = connection;
		this.insertCases = connection.prepareStatement(INSERT_CASES);
		this.lockHeads = connection.prepareStatement(LOCK_HEADS);
		this.insertEvents = connection.prepareStatement(INSERT_EVENTS);
		this.moveHeads = connection.prepareStatement(MOVE_HEADS);
	}

	/** Stores a batch inside the connection's transaction. */
	public void add(JournalBatch batch) throws SQLException {
		bind(this.insertCases, 1, CASE_TYPES, batch.cases());
		if (rows(this.insertCases) != batch.written().size()) {
			throw new IllegalStateException("A reference was there before");
		}
		bind(this.lockHeads, 1, List.of("smallint"), batch.partitions());
		OffsetDateTime recordedAt = latest(this.lockHeads);
		this.insertEvents.setObject(1, recordedAt);
		bind(this.insertEvents, 2, EVENT_TYPES, batch.events());
		this.insertEvents.executeUpdate();
		this.moveHeads.setObject(1, recordedAt);
		bind(this.moveHeads, 2, HEAD_TYPES, batch.heads());
		this.moveHeads.executeUpdate();
	}

	private void bind(PreparedStatement statement, int first, List<String> types, Object[]... columns)
			throws SQLException {
		for (int i = 0; i < columns.length; i++) {
			statement.setArray(first + i, this.connection.createArrayOf(types.get(i), columns[i]));
		}
	}

	private static OffsetDateTime latest(PreparedStatement query) throws SQLException {
		OffsetDateTime latest = OffsetDateTime.MIN;
		try (ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				OffsetDateTime time = Objects.requireNonNull(rows.getObject(4, OffsetDateTime.class));
				latest = time.isAfter(latest) ? time : latest;
			}
		}
		return latest;
	}

	private static int rows(PreparedStatement query) throws SQLException {
		int number = 0;
		try (ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				number++;
			}
		}
		return number;
	}

	@Override
	public void close() throws SQLException {
		this.insertCases.close();
		this.lockHeads.close();
		this.insertEvents.close();
		this.moveHeads.close();
	}

}
