package caseintake.intake.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the journal stands, and what it has at positions that others ask about. */
@Repository
public class JournalState {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final JournalClock clock;

	JournalState(JdbcClient jdbc, PlatformTransactionManager transactions, JournalClock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * The heads as they stand, and an instant up to which nothing can be added to them.
	 * The share lock waits for commits under way; published is read before the heads, so
	 * that it never stands above them.
	 */
	Heads heads() {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Map<Integer, Long> published = published();
			List<Head> heads = this.jdbc
				.sql("select partition, last_sequence, last_event_id from partition_head order by partition for share")
				.query((row, number) -> new Head(row.getInt(1), row.getLong(2), row.getObject(3, UUID.class),
						published.getOrDefault(row.getInt(1), 0L)))
				.list();
			Instant now = this.jdbc.sql("select journal_clock()").query(OffsetDateTime.class).single().toInstant();
			this.clock.told(now);
			return new Heads(now, heads);
		}));
	}

	/** Up to which sequence the topic has acknowledged each partition. */
	public Map<Integer, Long> published() {
		var published = new HashMap<Integer, Long>();
		this.jdbc.sql("select partition, sequence from partition_published").query((row) -> {
			published.put(row.getInt(1), row.getLong(2));
		});
		return published;
	}

	/** What the journal has at these positions and right after them. */
	Map<Integer, Entry> at(Map<Integer, Long> positions) {
		var entries = new HashMap<Integer, Entry>();
		this.jdbc.sql("""
				select p.partition, found.event_id, next.recorded_at
				from unnest(?, ?) as p (partition, sequence)
				left join case_event found on found.partition = p.partition and found.sequence = p.sequence
				left join case_event next on next.partition = p.partition and next.sequence = p.sequence + 1""")
			.param(SqlArrays.of("smallint", positions.keySet()))
			.param(SqlArrays.of("bigint", new ArrayList<>(positions.values())))
			.query((row) -> {
				OffsetDateTime next = row.getObject(3, OffsetDateTime.class);
				entries.put(row.getInt(1),
						new Entry(row.getObject(2, UUID.class), (next != null) ? next.toInstant() : null));
			});
		return entries;
	}

	/** Every event recorded up to {@code asOf} is at or below its partition's head. */
	record Heads(Instant asOf, List<Head> heads) {
	}

	record Head(int partition, long sequence, @Nullable UUID eventId, long published) {
	}

	record Entry(@Nullable UUID eventId, @Nullable Instant nextRecordedAt) {

		static final Entry NONE = new Entry(null, null);

	}

}
