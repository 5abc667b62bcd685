package caseintake.stats.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the account of a generation. How old the journal's last word is, this process's
 * clock tells, but the time of that word is the database's: the two need to agree to much
 * less than the time after which it is too old.
 */
@Component
public class Accounts {

	private static final String PARTITIONS = """
			select p.partition, p.last_sequence, p.last_event_id, greatest(p.last_sequence, c.told_head) as head,
				coalesce(q.quarantined, 0) as quarantined, coalesce(q.discarded, 0) as discarded,
				case when q.quarantined = q.dated then q.recorded_from end as recorded_from,
				coalesce(q.unreadable, 0) as unreadable, q.oldest_at,
				c.asked_at, c.head as confirming_head, c.head_event_id, c.published, c.confirmed_sequence, c.oldest_uncounted_at,
				c.complete_through, c.totals_compared_at, c.told_at, c.told_head
			from partition_progress p
			left join partition_confirmation c using (generation, partition)
			left join (
				select partition, count(sequence) filter (where state = 'waiting') as quarantined,
					count(sequence) filter (where state = 'discarded') as discarded,
					count(*) filter (where sequence is null and state = 'waiting') as unreadable,
					min(quarantined_at) filter (where sequence is not null and state = 'waiting') as oldest_at,
					count(recorded_at) filter (where state = 'waiting') as dated,
					min(recorded_at) filter (where state = 'waiting') as recorded_from
				from quarantine
				where generation = :generation
				group by partition
			) q using (partition)
			where p.generation = :generation
			order by p.partition
			""";

	private static final String ALARMS = """
			select partition, kind, detail, raised_at
			from alarm
			where generation = :generation and resolved_at is null
			order by raised_at, alarm_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final InstantSource journalClock;

	private final Duration staleAfter;

	Accounts(JdbcClient jdbc, Clock clock, InstantSource journalClock, AnswerProperties properties) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.journalClock = journalClock;
		this.staleAfter = properties.staleAfter();
	}

	/** The account as it stands in the transaction in which this is called. */
	public Account read(int generation) {
		List<Partition> partitions = this.jdbc.sql(PARTITIONS)
			.param("generation", generation)
			.query((row, number) -> partition(row))
			.list();
		List<Alarm> alarms = this.jdbc.sql(ALARMS)
			.param("generation", generation)
			.query((row, number) -> alarm(row))
			.list();
		Instant now = this.clock.instant();
		var moment = new Account.Moment(now, now.minus(this.staleAfter), this.journalClock.instant());
		return new Account(generation, moment, partitions, alarms);
	}

	private static Partition partition(ResultSet row) throws SQLException {
		var position = new Position(row.getLong("last_sequence"), row.getObject("last_event_id", UUID.class));
		var quarantine = new Quarantine(row.getLong("quarantined"), instant(row, "oldest_at"),
				instant(row, "recorded_from"));
		return new Partition(row.getInt("partition"), position, row.getLong("head"), quarantine,
				row.getLong("discarded"), row.getLong("unreadable"), confirmation(row));
	}

	private static @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
		Instant askedAt = instant(row, "asked_at");
		Instant toldAt = instant(row, "told_at");
		if (askedAt == null || toldAt == null) {
			return null;
		}
		return new Confirmation(askedAt, row.getLong("confirming_head"), row.getObject("head_event_id", UUID.class),
				row.getLong("published"), row.getLong("confirmed_sequence"), instant(row, "oldest_uncounted_at"),
				instant(row, "complete_through"), instant(row, "totals_compared_at"),
				new Confirmation.Told(toldAt, row.getLong("told_head")));
	}

	private static Alarm alarm(ResultSet row) throws SQLException {
		Instant raisedAt = row.getObject("raised_at", OffsetDateTime.class).toInstant();
		return new Alarm(row.getObject("partition", Integer.class), row.getString("kind"), row.getString("detail"),
				raisedAt);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
