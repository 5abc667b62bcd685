package caseintake.intake.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something that only a person may resolve.
 *
 * @param partition the partition, {@code null} for all
 * @param resolvedAt when a person did, {@code null} while it stands
 * @param resolution why it is over, {@code null} while it stands
 */
public record Alarm(long id, @Nullable Integer partition, String kind, String detail, Instant raisedAt,
		@Nullable Instant resolvedAt, @Nullable String resolution) {

	static Alarm of(ResultSet row) throws SQLException {
		OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
		return new Alarm(row.getLong("alarm_id"), row.getObject("partition", Integer.class), row.getString("kind"),
				row.getString("detail"), row.getObject("raised_at", OffsetDateTime.class).toInstant(),
				(resolvedAt != null) ? resolvedAt.toInstant() : null, row.getString("resolution"));
	}

}
