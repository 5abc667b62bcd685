package caseintake.intake.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What only a person may resolve. While an alarm stands, nothing is sent to the topic.
 */
@Repository
public class Alarms {

	private static final Logger log = LoggerFactory.getLogger(Alarms.class);

	private final JdbcClient jdbc;

	Alarms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Raises an alarm, unless the same one stands already.
	 * @param partition the partition, {@code null} for all
	 */
	public void raise(@Nullable Integer partition, String kind, String detail) {
		int raised = this.jdbc.sql("""
				insert into alarm (partition, kind, detail) values (?, ?, ?) on conflict do nothing""")
			.param(partition)
			.param(kind)
			.param(detail)
			.update();
		if (raised > 0) {
			log.atError()
				.addKeyValue("partition", partition)
				.addKeyValue("kind", kind)
				.addKeyValue("detail", detail)
				.log("Alarm raised");
		}
	}

	/** Alarms that stand, oldest first. */
	public List<Alarm> standing() {
		return this.jdbc
			.sql("select partition, kind, detail, raised_at from alarm where resolved_at is null order by alarm_id")
			.query((row, number) -> new Alarm(row.getObject(1, Integer.class), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** An alarm that stands. */
	public record Alarm(@Nullable Integer partition, String kind, String detail, Instant raisedAt) {
	}

}
