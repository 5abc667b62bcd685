package caseintake.intake.journal;

import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A promise is as durable as the database's commit: refuses one that was told to forget,
 * and warns when the journal stands in another cluster, or on another timeline, than
 * before.
 */
@Component
@DependsOnDatabaseInitialization
class DurabilityCheck {

	private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);

	DurabilityCheck(JdbcClient jdbc) {
		require(jdbc, "fsync", Set.of("on"));
		require(jdbc, "full_page_writes", Set.of("on"));
		require(jdbc, "synchronous_commit", Set.of("on", "remote_apply"));
		rememberOrigin(jdbc);
	}

	private static void require(JdbcClient jdbc, String setting, Set<String> accepted) {
		String value = jdbc.sql("select current_setting(?)").param(setting).query(String.class).single();
		if (!accepted.contains(value)) {
			throw new UnfitDatabaseException(
					"PostgreSQL runs with %s = %s: an answered case could be lost. Set it to %s.".formatted(setting,
							value, String.join(" or ", accepted.stream().sorted().toList())));
		}
	}

	private static void rememberOrigin(JdbcClient jdbc) {
		boolean isNew = jdbc.sql("""
				insert into journal_origin (system_identifier, timeline)
				select system_identifier, timeline_id from pg_control_system(), pg_control_checkpoint()
				on conflict do nothing""").update() > 0;
		long origins = jdbc.sql("select count(*) from journal_origin").query(Long.class).single();
		if (isNew && origins > 1) {
			log.atWarn()
				.addKeyValue("origins", origins)
				.log("The journal stands in another database cluster or on another timeline than before: "
						+ "compare it with the topic and the counters");
		}
	}

}
