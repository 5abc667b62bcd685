package caseintake.intake.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.intake.journal.SqlArrays;
import caseintake.protocol.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stretches of the journal that are to be sent again. They are rows, so that whichever
 * relay runs takes them up, and goes on where a killed one was.
 */
@Repository
public class Republishing {

	private static final int NEWEST = 100;

	private final JdbcClient jdbc;

	Republishing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks for everything from a sequence up to the present head, inside the caller's
	 * transaction.
	 * @param partition the partition, {@code null} for all
	 * @return the requests; none for a partition whose head is below the sequence
	 */
	public List<Request> request(@Nullable Integer partition, long from, String reason) {
		return this.jdbc.sql("""
				insert into republish (partition, from_sequence, until_sequence, acknowledged, reason)
				select partition, :from, last_sequence, :from - 1, :reason from partition_head
				where last_sequence >= :from and partition = coalesce(:partition::smallint, partition)
				order by partition
				returning *""")
			.param("from", from)
			.param("reason", reason)
			.param("partition", partition)
			.query((row, number) -> request(row))
			.list();
	}

	/** The newest 100 requests, newest first. */
	public List<Request> newest() {
		return this.jdbc.sql("select * from republish order by republish_id desc limit " + NEWEST)
			.query((row, number) -> request(row))
			.list();
	}

	List<Stretch> unfinished() {
		return this.jdbc
			.sql("select republish_id, partition, acknowledged from republish where state <> 'done' order by 1")
			.query((row, number) -> new Stretch(row.getLong(1), row.getInt(2), row.getLong(3)))
			.list();
	}

	void begin(long id) {
		this.jdbc.sql("update republish set state = 'sending' where republish_id = ? and state = 'waiting'")
			.param(id)
			.update();
	}

	/**
	 * Moves forward those that this relay repeats.
	 * @param repeating their ids
	 * @param acknowledged contiguously acknowledged, by partition
	 */
	void advance(Set<Long> repeating, Map<Integer, Position> acknowledged) {
		if (repeating.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				update republish r set acknowledged = greatest(r.acknowledged, a.sequence),
					state = case when a.sequence >= r.until_sequence then 'done' else r.state end,
					done_at = case when a.sequence >= r.until_sequence then now() end
				from unnest(?, ?) as a (partition, sequence)
				where r.republish_id = any(?) and r.partition = a.partition and r.state <> 'done'""")
			.param(SqlArrays.of("smallint", acknowledged.keySet()))
			.param(SqlArrays.of("bigint", acknowledged.values().stream().map(Position::sequence).toList()))
			.param(SqlArrays.of("bigint", repeating))
			.update();
	}

	private static Request request(ResultSet row) throws SQLException {
		OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
		return new Request(row.getLong("republish_id"), row.getInt("partition"), row.getLong("from_sequence"),
				row.getLong("until_sequence"), row.getLong("acknowledged"), row.getString("state"),
				row.getString("reason"), row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				(doneAt != null) ? doneAt.toInstant() : null);
	}

	/**
	 * A request to send again.
	 *
	 * @param until the head when it was made
	 * @param acknowledged contiguously acknowledged since then; {@code from} − 1 for
	 * nothing
	 * @param state {@code waiting}, {@code sending} or {@code done}
	 */
	@Schema(name = "Republishing")
	public record Request(long id, int partition, long from, long until, long acknowledged, String state, String reason,
			Instant requestedAt, @Nullable Instant doneAt) {
	}

	record Stretch(long id, int partition, long acknowledged) {
	}

}
