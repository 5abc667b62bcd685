package caseintake.stats.counting.healing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
	 * Stores that the journal has the event that was counted last. The head waited for is
	 * replaced only when it is reached: under constant load the newest one never would
	 * be.
	 */
	public void confirm(OpenPositions.Snapshot asked, long counted, JournalState.Partition answer,
			@Nullable Instant oldestUncountedAt) {
		this.jdbc.sql("""
				insert into partition_confirmation as known (generation, partition, asked_at, head, published,
					confirmed_sequence, oldest_uncounted_at, complete_through, awaited_head, awaited_through)
				values (:generation, :partition, :askedAt, :head, :published, :counted, :oldestUncountedAt,
					case when :counted >= :head then :recordedThrough::timestamptz end, :head, :recordedThrough)
				on conflict (generation, partition) do update set
					asked_at = excluded.asked_at,
					head = excluded.head,
					published = excluded.published,
					confirmed_sequence = excluded.confirmed_sequence,
					oldest_uncounted_at = excluded.oldest_uncounted_at,
					complete_through = greatest(known.complete_through, excluded.complete_through,
						case when excluded.confirmed_sequence >= known.awaited_head then known.awaited_through end),
					awaited_head = case when excluded.confirmed_sequence >= known.awaited_head
						then excluded.awaited_head else known.awaited_head end,
					awaited_through = case when excluded.confirmed_sequence >= known.awaited_head
						then excluded.awaited_through else known.awaited_through end
				where known.asked_at < excluded.asked_at
				""")
			.param("generation", asked.generation())
			.param("partition", answer.partition())
			.param("askedAt", utc(asked.readAt()))
			.param("head", answer.head())
			.param("published", answer.published())
			.param("counted", counted)
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
				update partition_confirmation set head = ? where generation = ? and partition = ? and asked_at < ?
				""").params(answer.head(), asked.generation(), answer.partition(), utc(asked.readAt())).update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
