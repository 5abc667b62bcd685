package caseintake.stats.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import caseintake.safeguards.CallerName;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
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
	 * @param by who, {@code null} where nobody was asked
	 */
	@Schema(name = "Repair")
	record AuditedDeed(Instant at, String action, String subject, @Nullable String reason, @Nullable String by) {
	}

	private final JdbcClient jdbc;

	Audit(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down a deed of the caller, in the transaction of the deed.
	 * @param action in kebab case
	 */
	public void write(String action, String subject, @Nullable String reason) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		write(action, subject, reason, (caller != null) ? CallerName.of(caller.getName()) : null);
	}

	/** The same of a person who is known. */
	public void write(String action, String subject, @Nullable String reason, @Nullable String by) {
		this.jdbc.sql("insert into repair (action, subject, reason, actor) values (?, ?, ?, ?)")
			.param(action)
			.param(subject)
			.param(reason)
			.param(by)
			.update();
	}

	/** The newest ones, newest first. */
	List<AuditedDeed> newest() {
		return this.jdbc.sql("select at, action, subject, reason, actor from repair order by repair_id desc limit ?")
			.param(NEWEST)
			.query((row, number) -> new AuditedDeed(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("action"), row.getString("subject"), row.getString("reason"), row.getString("actor")))
			.list();
	}

}
