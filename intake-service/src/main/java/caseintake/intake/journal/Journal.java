package caseintake.intake.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;
import caseintake.referencedata.CurrentReferenceData;

import org.springframework.jdbc.support.SqlValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends events inside the caller's transaction. */
@Component
public class Journal {

	private final JdbcClient jdbc;

	private final JournalRows rows;

	private final CurrentReferenceData referenceData;

	private final JournalClock clock;

	Journal(JdbcClient jdbc, JournalRows rows, CurrentReferenceData referenceData, JournalClock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.referenceData = referenceData;
		this.clock = clock;
	}

	/**
	 * Numbers and chains the events and stores them. The heads stay locked until the
	 * caller's transaction ends: so the order of sequences is the order of commits.
	 * @return the events as they are stored, in order
	 */
	public List<PartitionEvent> append(List<NewEvent> events) {
		if (events.isEmpty()) {
			return List.of();
		}
		Map<Integer, Position> heads = new HashMap<>();
		Instant recordedAt = lock(events.stream().map(NewEvent::partition).distinct().toList(), heads);
		this.clock.told(recordedAt);
		LocalDate recordedOn = LocalDate.ofInstant(recordedAt, this.referenceData.get().zone());
		var chained = new ArrayList<PartitionEvent>(events.size());
		for (NewEvent event : events) {
			ChainLink link = heads.getOrDefault(event.partition(), Position.START).next(UUID.randomUUID());
			heads.put(event.partition(), Position.at(link));
			Happening happening = event.happening();
			var change = new CaseChange(event.caseId(), recordedOn, event.referenceDataVersion(), happening.before(),
					happening.after(), happening.withdrawal());
			chained.add(new PartitionEvent(event.partition(), new CaseEvent(link, happening.type().code(),
					event.caseId(), recordedAt, event.traceparent(), CaseChangeJson.write(change))));
		}
		this.rows.insert(chained);
		move(heads, recordedAt);
		return chained;
	}

	/**
	 * Locks heads in partition order, so that two committers never wait for each other.
	 * The clock is read behind the lock of each row, so its last time is behind all
	 * locks.
	 * @param heads is filled with them
	 * @return the time at which to record, not before anything that was recorded there
	 */
	private Instant lock(List<Integer> partitions, Map<Integer, Position> heads) {
		List<Instant> times = this.jdbc
			.sql("""
					with head as materialized (
						select partition, last_sequence, last_event_id, last_recorded_at from partition_head
						where partition = any(?) order by partition for no key update)
					select partition, last_sequence, last_event_id, greatest(journal_clock(), last_recorded_at) from head""")
			.param(SqlArrays.of("smallint", partitions))
			.query((row, number) -> {
				heads.put(row.getInt(1), new Position(row.getLong(2), row.getObject(3, UUID.class)));
				return row.getObject(4, OffsetDateTime.class).toInstant();
			})
			.list();
		return Collections.max(times);
	}

	private void move(Map<Integer, Position> heads, Instant recordedAt) {
		this.jdbc.sql("""
				update partition_head h set last_sequence = n.sequence, last_event_id = n.event_id, last_recorded_at = ?
				from unnest(?, ?, ?) as n (partition, sequence, event_id) where h.partition = n.partition""")
			.param(recordedAt.atOffset(ZoneOffset.UTC))
			.param(SqlArrays.of("smallint", heads.keySet()))
			.param(SqlArrays.of("bigint", heads.values().stream().map(Position::sequence).toList()))
			.param(SqlArrays.of("uuid", heads.values().stream().map(Position::eventId).toList()))
			.update();
	}

}
