package caseintake.stats.counting.healing;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.protocol.Position;
import caseintake.stats.counting.OpenPositions;

/**
 * What the journal last confirmed of each partition. Two instances ask at the same time;
 * an answer to an older question never replaces one to a newer.
 */
@Component
public class ConfirmationTable {

	private final JdbcClient jdbc;

	ConfirmationTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores that the journal has the event that was counted last, if it is still
	 * counted: restored counters lack it, and an answer about others says nothing of
	 * them. The head waited for is replaced only when it is reached: under constant load
	 * the newest one never would be.
	 */
	public void confirm(OpenPositions.Snapshot asked, Position counted, JournalState.Partition answer,
			@Nullable Instant oldestUncountedAt) {
		this.jdbc
			.sql("""
					insert into partition_confirmation as known (generation, partition, asked_at, head, head_event_id, published,
						confirmed_sequence, oldest_uncounted_at, complete_through, awaited_head, awaited_through, told_at, told_head)
					select p.generation, p.partition, :askedAt, :head, :headEventId::uuid, :published, :counted,
						:oldestUncountedAt::timestamptz, case when :counted >= :head then :recordedThrough::timestamptz end,
						:head, :recordedThrough, :askedAt, :head
					from partition_progress p
					where p.generation = :generation and p.partition = :partition and p.open
					and (p.last_sequence > :counted
						or p.last_sequence = :counted and p.last_event_id is not distinct from :countedEventId::uuid)
					on conflict (generation, partition) do update set
						asked_at = excluded.asked_at,
						head = excluded.head,
						head_event_id = excluded.head_event_id,
						published = excluded.published,
						confirmed_sequence = excluded.confirmed_sequence,
						oldest_uncounted_at = excluded.oldest_uncounted_at,
						complete_through = greatest(known.complete_through, excluded.complete_through,
							case when excluded.confirmed_sequence >= known.awaited_head then known.awaited_through end),
						awaited_head = case when excluded.confirmed_sequence >= known.awaited_head
							then excluded.awaited_head else known.awaited_head end,
						awaited_through = case when excluded.confirmed_sequence >= known.awaited_head
							then excluded.awaited_through else known.awaited_through end,
						told_at = greatest(known.told_at, excluded.told_at),
						told_head = case when known.told_at > excluded.told_at then known.told_head else excluded.told_head end
					where known.asked_at < excluded.asked_at
					""")
			.param("generation", asked.generation())
			.param("partition", answer.partition())
			.param("askedAt", utc(asked.readAt()))
			.param("head", answer.head())
			.param("headEventId", answer.headEventId(), Types.OTHER)
			.param("published", answer.published())
			.param("counted", counted.sequence())
			.param("countedEventId", counted.eventId(), Types.OTHER)
			.param("oldestUncountedAt", (oldestUncountedAt != null) ? utc(oldestUncountedAt) : null)
			.param("recordedThrough", utc(answer.recordedThrough()))
			.update();
	}

	/**
	 * Stores how far a journal reaches that does not have the event that was counted
	 * last: what is confirmed stays as it was.
	 */
	void reaches(OpenPositions.Snapshot asked, JournalState.Partition answer) {
		this.jdbc.sql("""
				update partition_confirmation set told_at = :askedAt, told_head = :head
				where generation = :generation and partition = :partition and told_at < :askedAt
				""")
			.param("askedAt", utc(asked.readAt()))
			.param("head", answer.head())
			.param("generation", asked.generation())
			.param("partition", answer.partition())
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
