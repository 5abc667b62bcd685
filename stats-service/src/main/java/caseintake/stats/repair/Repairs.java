package caseintake.stats.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import caseintake.safeguards.CallerName;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What people have done. The table takes no changes. */
@Component
public class Repairs {

	/** Who did something must be known for ever. */
	static final String UNFIT = "The issuer names you by what is no name: up to 128 of letters, digits, ._@|:+=/- and "
			+ "spaces and no birth number. Whoever runs the service chooses another claim.";

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
	record Repair(Instant at, String action, String subject, @Nullable String reason, @Nullable String by) {
	}

	private final JdbcClient jdbc;

	Repairs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down a deed of the caller, in the transaction of the deed.
	 * @param action in kebab case
	 * @throws ProblemException if the caller has no name that may be written down
	 */
	public void write(String action, String subject, @Nullable String reason) {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller != null && !CallerName.isFit(caller.getName())) {
			throw new ProblemException(ProblemType.FORBIDDEN, UNFIT);
		}
		write(action, subject, reason, (caller != null) ? caller.getName() : null);
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
	List<Repair> newest() {
		return this.jdbc.sql("select at, action, subject, reason, actor from repair order by repair_id desc limit ?")
			.param(NEWEST)
			.query((row, number) -> new Repair(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("action"), row.getString("subject"), row.getString("reason"), row.getString("actor")))
			.list();
	}

}
