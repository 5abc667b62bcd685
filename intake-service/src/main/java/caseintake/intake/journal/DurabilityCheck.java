package caseintake.intake.journal;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A promise is as durable as the database's commit: refuses one that was told to forget.
 */
@Component
@DependsOnDatabaseInitialization
class DurabilityCheck {

	DurabilityCheck(JdbcClient jdbc) {
		require(jdbc, "fsync", Set.of("on"));
		require(jdbc, "full_page_writes", Set.of("on"));
		require(jdbc, "synchronous_commit", Set.of("on", "remote_apply"));
	}

	private static void require(JdbcClient jdbc, String setting, Set<String> accepted) {
		String value = jdbc.sql("select current_setting(?)").param(setting).query(String.class).single();
		if (!accepted.contains(value)) {
			throw new UnfitDatabaseException(
					"PostgreSQL runs with %s = %s: an answered case could be lost. Set it to %s.".formatted(setting,
							value, String.join(" or ", accepted.stream().sorted().toList())));
		}
	}

}
