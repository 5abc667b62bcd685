package caseintake.stats.counting;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The service counts with a role that cannot change what is recorded. */
@ResourceLock("topic")
class DatabaseRolesTest {

	private static ScriptedJournal journal;

	private static StatsInstance stats;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() {
		journal = new ScriptedJournal(2);
		stats = StatsInstance.start(TestStack.newDatabase("stats"), journal, 2);
		jdbc = stats.bean(JdbcClient.class);
	}

	@AfterAll
	static void stop() {
		stats.close();
		journal.close();
	}

	@Test
	void theServiceWorksWithARoleOfItsOwn() {
		assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("stats_service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update repair set reason = 'other'", "delete from repair", "truncate repair",
			"update series set operation = null", "delete from release", "delete from withdrawal", "delete from ledger",
			"delete from alarm", "drop table release", "create table other ()", "set role stats_owner",
			"set session_replication_role = replica", "select * from flyway_schema_history" })
	void whatIsRecordedCannotBeChangedWithIt(String statement) {
		assertThatException().isThrownBy(() -> jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("ERROR: (permission denied|must be owner).*");
	}

	/** A table that a migration adds is of no use without its line in the grants. */
	@Test
	void everyTableButTheMigrationsOwnIsRead() {
		assertThat(tables("not has_table_privilege(oid, 'select')")).containsExactly("flyway_schema_history");
		assertThat(tables("has_table_privilege(oid, 'truncate, references, trigger, maintain')")).isEmpty();
	}

	private static List<String> tables(String condition) {
		return jdbc
			.sql("select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and "
					+ condition + " order by relname")
			.query(String.class)
			.list();
	}

}
