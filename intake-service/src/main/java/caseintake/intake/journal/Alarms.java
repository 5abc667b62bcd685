package caseintake.intake.journal;

import java.util.List;
import java.util.Optional;

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
	 * @return the alarm, none if it stood already
	 */
	public Optional<Alarm> raise(@Nullable Integer partition, String kind, String detail) {
		Optional<Alarm> raised = this.jdbc.sql("""
				insert into alarm (partition, kind, detail) values (?, ?, ?) on conflict do nothing returning *""")
			.param(partition)
			.param(kind)
			.param(detail)
			.query((row, number) -> Alarm.of(row))
			.optional();
		if (raised.isPresent()) {
			log.atError()
				.addKeyValue("partition", partition)
				.addKeyValue("kind", kind)
				.addKeyValue("detail", detail)
				.log("Alarm raised");
		}
		return raised;
	}

	/**
	 * Resolves an alarm that stands.
	 * @return the alarm, none if it does not stand
	 */
	public Optional<Alarm> resolve(long id, String reason) {
		return this.jdbc.sql("""
				update alarm set resolved_at = now(), resolution = ?
				where alarm_id = ? and resolved_at is null returning *""")
			.param(reason)
			.param(id)
			.query((row, number) -> Alarm.of(row))
			.optional();
	}

	/** An alarm that stands or stood. */
	public Optional<Alarm> find(long id) {
		return this.jdbc.sql("select * from alarm where alarm_id = ?")
			.param(id)
			.query((row, number) -> Alarm.of(row))
			.optional();
	}

	/** All that stand, then the newest others, each newest first. */
	public List<Alarm> newest(int others) {
		return this.jdbc.sql("""
				select * from (
					(select * from alarm where resolved_at is null)
					union all
					(select * from alarm where resolved_at is not null order by alarm_id desc limit ?)) as listed
				order by resolved_at is not null, alarm_id desc""")
			.param(others)
			.query((row, number) -> Alarm.of(row))
			.list();
	}

	/** Alarms that stand, oldest first. */
	public List<Alarm> standing() {
		return this.jdbc.sql("select * from alarm where resolved_at is null order by alarm_id")
			.query((row, number) -> Alarm.of(row))
			.list();
	}

	/** Whether any alarm stands. */
	public boolean anyStands() {
		return this.jdbc.sql("select exists (select from alarm where resolved_at is null)")
			.query(Boolean.class)
			.single();
	}

}
