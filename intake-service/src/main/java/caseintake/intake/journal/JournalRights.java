package caseintake.intake.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database itself keeps the service from changing what is recorded. */
@Component
class JournalRights {

	private static final Logger log = LoggerFactory.getLogger(JournalRights.class);

	private final JdbcClient jdbc;

	JournalRights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		if (!areLeast()) {
			log.atWarn()
				.log("The database user of this service may change and delete events of the journal: "
						+ "give it a role of its own (docs/security.md)");
		}
	}

	/** Whether events can only be added. */
	boolean areLeast() {
		return this.jdbc.sql("select not has_table_privilege('case_event', 'update, delete, truncate')")
			.query(Boolean.class)
			.single();
	}

}
