package caseintake.intake.repair;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what operators did. */
@Repository
class Repairs {

	private static final Logger log = LoggerFactory.getLogger(Repairs.class);

	private static final int NEWEST = 100;

	private final JdbcClient jdbc;

	Repairs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records an action inside its own transaction: there is neither without the other.
	 */
	void record(String action, String subject, String reason) {
		this.jdbc.sql("insert into repair (action, subject, reason) values (?, ?, ?)")
			.param(action)
			.param(subject)
			.param(reason)
			.update();
		log.atInfo().addKeyValue("action", action).addKeyValue("subject", subject).log("Repair");
	}

	/** The newest 100, newest first. */
	List<Repair> newest() {
		return this.jdbc.sql("select at, action, subject, reason from repair order by repair_id desc limit " + NEWEST)
			.query((row, number) -> new Repair(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
					row.getString(3), row.getString(4)))
			.list();
	}

	/** What was done to what, and why. */
	record Repair(Instant at, String action, String subject, String reason) {
	}

}
