package caseintake.intake.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which database cluster, on which timeline, holds the journal. */
@Component
public class JournalOrigin {

	private static final Logger log = LoggerFactory.getLogger(JournalOrigin.class);

	private final JdbcClient jdbc;

	JournalOrigin(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Remembers it (the timeline that is written now: that of the last checkpoint trails
	 * a promotion), and warns when it is another one than before: a backup was restored
	 * or a replica promoted.
	 */
	public void remember() {
		boolean isNew = this.jdbc
			.sql("""
					insert into journal_origin (system_identifier, timeline)
					select system_identifier, ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::integer
					from pg_control_system()
					on conflict do nothing""")
			.update() > 0;
		if (isNew && this.jdbc.sql("select count(*) from journal_origin").query(Long.class).single() > 1) {
			log.atWarn()
				.log("The journal stands in another database cluster or on another timeline than before: "
						+ "compare it with the topic and the counters");
		}
	}

}
