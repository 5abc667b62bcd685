package caseintake.stats.counting;

import java.util.Set;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a database that could forget what it has acknowledged. */
@Component
class DatabaseGuard implements InitializingBean {

	private final JdbcClient jdbc;

	private final JournalProperties journal;

	DatabaseGuard(JdbcClient jdbc, JournalProperties journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	@Override
	public void afterPropertiesSet() {
		require("fsync", Set.of("on"));
		require("full_page_writes", Set.of("on"));
		require("synchronous_commit", Set.of("on", "remote_apply"));
		int partitions = this.jdbc.sql("""
				select count(*) from partition_progress p join generation g on g.generation = p.generation
				where g.state = 'live'
				""").query(Integer.class).single();
		if (partitions != this.journal.partitions()) {
			throw new UnsuitableDatabaseException(
					"case-intake.journal.partitions is %d, but this database was created for %d partitions: their number is fixed when the database is created"
						.formatted(this.journal.partitions(), partitions));
		}
	}

	private void require(String setting, Set<String> allowed) {
		String value = this.jdbc.sql("select current_setting(?)").param(setting).query(String.class).single();
		if (!allowed.contains(value)) {
			throw new UnsuitableDatabaseException(
					"PostgreSQL runs with %s = %s: what it has acknowledged could be lost. Set it to on"
						.formatted(setting, value));
		}
	}

}
