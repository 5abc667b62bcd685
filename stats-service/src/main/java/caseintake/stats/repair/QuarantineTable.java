package caseintake.stats.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quarantine of the open generations. */
@Component("repairedQuarantine")
class QuarantineTable {

	/** How many entries are listed. */
	static final int LISTED = 1000;

	private static final String ENTRY = """
			select q.quarantine_id, q.generation, q.partition, q.sequence, q.event_id, q.record_offset, q.reason,
				q.quarantined_at, q.state, q.discarded_at, q.discard_reason
			from quarantine q
			""";

	private final JdbcClient jdbc;

	QuarantineTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that wait first; one more than are listed shows that there are more. */
	List<Quarantined> list() {
		return this.jdbc.sql(ENTRY + """
				join generation g on g.generation = q.generation and g.state in ('live', 'building')
				order by q.state = 'discarded', q.quarantine_id limit ?
				""").param(LISTED + 1).query((row, number) -> entry(row)).list();
	}

	Optional<Quarantined> find(long id) {
		return this.jdbc.sql(ENTRY + "where q.quarantine_id = ?")
			.param(id)
			.query((row, number) -> entry(row))
			.optional();
	}

	/**
	 * Holds still what is counted of the partition in every open generation, until the
	 * transaction ends. A swap takes the same locks in the same order.
	 */
	void lockProgress(int partition) {
		this.jdbc.sql("""
				select generation from partition_progress where partition = ? and open
				order by generation, partition for update
				""").param(partition).query(Integer.class).list();
	}

	/**
	 * What waits of the event in every open generation, locked against everybody else.
	 */
	List<Quarantined> lockWaiting(int partition, long sequence, UUID eventId) {
		return this.jdbc.sql(ENTRY + """
				join partition_progress p on p.generation = q.generation and p.partition = q.partition and p.open
				where q.partition = ? and q.sequence = ? and q.event_id = ? and q.state = 'waiting'
				order by q.generation for update of q
				""").params(partition, sequence, eventId).query((row, number) -> entry(row)).list();
	}

	void remove(Quarantined entry) {
		this.jdbc.sql("delete from quarantine where quarantine_id = ?").param(entry.id()).update();
	}

	/** Discards the entry, if it waits. */
	boolean discard(long id, String reason) {
		return this.jdbc.sql("""
				update quarantine set state = 'discarded', discarded_at = now(), discard_reason = ?
				where quarantine_id = ? and state = 'waiting'
				""").params(reason, id).update() > 0;
	}

	private static Quarantined entry(ResultSet row) throws SQLException {
		OffsetDateTime discardedAt = row.getObject("discarded_at", OffsetDateTime.class);
		return new Quarantined(row.getLong("quarantine_id"), row.getInt("generation"), row.getInt("partition"),
				row.getObject("sequence", Long.class), row.getObject("event_id", UUID.class),
				row.getObject("record_offset", Long.class), row.getString("reason"),
				row.getObject("quarantined_at", OffsetDateTime.class).toInstant(), row.getString("state"),
				(discardedAt != null) ? discardedAt.toInstant() : null, row.getString("discard_reason"));
	}

}
