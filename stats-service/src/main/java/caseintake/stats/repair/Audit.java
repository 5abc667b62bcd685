package caseintake.stats.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have done. The table takes no changes. */
@Component
public class Audit {

	private static final int NEWEST = 1000;

	/**
	 * One deed.
	 *
	 * @param at when
	 * @param action what, in kebab case
	 * @param subject to what
	 * @param reason why, as the person gave it
	 */
	record Deed(Instant at, String action, String subject, @Nullable String reason) {
	}

	private final JdbcClient jdbc;

	Audit(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down a deed, in the transaction of the deed.
	 * @param action in kebab case
	 */
	public void write(String action, String subject, @Nullable String reason) {
		this.jdbc.sql("insert into repair (action, subject, reason) values (?, ?, ?)")
			.param(action)
			.param(subject)
			.param(reason)
			.update();
	}

	/** The newest ones, newest first. */
	List<Deed> newest() {
		return this.jdbc.sql("select at, action, subject, reason from repair order by repair_id desc limit ?")
			.param(NEWEST)
			.query((row, number) -> new Deed(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("action"), row.getString("subject"), row.getString("reason")))
			.list();
	}

}
