package caseintake.intake.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
		SqlValue partitions = SqlArrays.of("smallint", events.stream().map(NewEvent::partition).distinct().toList());
		Map<Integer, Position> heads = lock(partitions);
		Instant recordedAt = now(partitions);
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

	/** In partition order, so that two committers never wait for each other. */
	private Map<Integer, Position> lock(SqlValue partitions) {
		var heads = new HashMap<Integer, Position>();
		this.jdbc.sql("""
				select partition, last_sequence, last_event_id from partition_head
				where partition = any(?) order by partition for no key update""").param(partitions).query((row) -> {
			heads.put(row.getInt(1), new Position(row.getLong(2), row.getObject(3, UUID.class)));
		});
		return heads;
	}

	/**
	 * A statement of its own: in the locking one the clock would be read before the wait.
	 */
	private Instant now(SqlValue partitions) {
		return this.jdbc.sql("""
				select greatest(journal_clock(), max(last_recorded_at)) from partition_head
				where partition = any(?)""").param(partitions).query(OffsetDateTime.class).single().toInstant();
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
