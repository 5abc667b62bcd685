package caseintake.stats.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alarms, standing and resolved. */
@Component
class AlarmTable {

	private static final int NEWEST = 100;

	/**
	 * One alarm.
	 *
	 * @param generation in which it was raised
	 * @param partition that is not counted while it stands, {@code null} for every one
	 * @param kind kebab-case
	 * @param detail for people
	 * @param resolvedAt {@code null} while it stands
	 * @param resolution why it was resolved
	 */
	@Schema(name = "Alarm")
	record Row(long id, int generation, @Nullable Integer partition, String kind, String detail, Instant raisedAt,
			@Nullable Instant resolvedAt, @Nullable String resolution) {
	}

	private static final String COLUMNS = "alarm_id, generation, partition, kind, detail, raised_at, resolved_at, resolution";

	private final JdbcClient jdbc;

	AlarmTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that stand first, then those that are resolved, each newest first. */
	List<Row> newest() {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from alarm order by resolved_at is not null, raised_at desc, alarm_id desc limit ?")
			.param(NEWEST)
			.query((row, number) -> row(row))
			.list();
	}

	Optional<Row> find(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from alarm where alarm_id = ?")
			.param(id)
			.query((row, number) -> row(row))
			.optional();
	}

	/** Resolves the alarm, if it stands. */
	boolean resolve(long id, String resolution) {
		return this.jdbc
			.sql("update alarm set resolved_at = now(), resolution = ? where alarm_id = ? and resolved_at is null")
			.params(resolution, id)
			.update() > 0;
	}

	private static Row row(ResultSet row) throws SQLException {
		OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
		return new Row(row.getLong("alarm_id"), row.getInt("generation"), row.getObject("partition", Integer.class),
				row.getString("kind"), row.getString("detail"),
				row.getObject("raised_at", OffsetDateTime.class).toInstant(),
				(resolvedAt != null) ? resolvedAt.toInstant() : null, row.getString("resolution"));
	}

}
