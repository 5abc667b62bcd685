package caseintake.stats.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ResourceLock("topic")
class StartTest {

	@Test
	void refusesADatabaseMadeForAnotherNumberOfPartitions() {
		String url = TestStack.newDatabase();
		try (var journal = new ScriptedJournal(2); var instance = StatsInstance.start(url, journal, 2)) {
			assertThat(instance.port()).isPositive();
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> StatsInstance.start(url, journal, 3))
				.extracting(NestedExceptionUtils::getMostSpecificCause)
				.extracting(Throwable::getMessage)
				.asString()
				.contains("fixed when the database is created");
		}
	}

	@Test
	void refusesADatabaseThatCouldForgetACommit() {
		String url = TestStack.newDatabase();
		var database = new CountersDatabase(url);
		String name = database.jdbc.sql("select current_database()").query(String.class).single();
		database.jdbc.sql("alter database " + name + " set synchronous_commit = off").update();
		try (var journal = new ScriptedJournal(2)) {
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> StatsInstance.start(url, journal, 2))
				.extracting(NestedExceptionUtils::getMostSpecificCause)
				.extracting(Throwable::getMessage)
				.asString()
				.contains("synchronous_commit = off");
		}
	}

	@Test
	void nobodyWaitsWithoutAnEndForWhoStandsStill() {
		try (var journal = new ScriptedJournal(2);
				var instance = StatsInstance.start(TestStack.newDatabase(), journal, 2)) {
			for (String limit : List.of("idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout")) {
				assertThat(instance.bean(JdbcClient.class)
					.sql("select current_setting(?)::interval between '1 second' and '20 seconds'")
					.param(limit)
					.query(Boolean.class)
					.single()).as(limit).isTrue();
			}
		}
	}

	@Test
	void databaseAndInstanceNoticeThatTheOtherIsGoneWithoutAWord() throws SQLException {
		try (var journal = new ScriptedJournal(2);
				var instance = StatsInstance.start(TestStack.newDatabase(), journal, 2)) {
			Map.of("tcp_user_timeout", "10000", "tcp_keepalives_idle", "5", "tcp_keepalives_interval", "2",
					"tcp_keepalives_count", "3")
				.forEach((setting,
						value) -> assertThat(instance.bean(JdbcClient.class)
							.sql("select current_setting(?)")
							.param(setting)
							.query(String.class)
							.single()).as(setting).isEqualTo(value));
			assertThat(instance.bean(DataSource.class).unwrap(HikariDataSource.class).getDataSourceProperties())
				.containsEntry("tcpKeepAlive", "true");
		}
	}

	@Test
	void aMigrationMayTakeItsTime() throws SQLException {
		try (var journal = new ScriptedJournal(2);
				var instance = StatsInstance.start(TestStack.newDatabase(), journal, 2);
				Connection connection = instance.bean(Flyway.class)
					.getConfiguration()
					.getDataSource()
					.getConnection()) {
			var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			for (String limit : List.of("idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout")) {
				assertThat(jdbc.sql("select current_setting(?)").param(limit).query(String.class).single()).as(limit)
					.isEqualTo("0");
			}
			assertThat(connection.getNetworkTimeout()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "fsync", "full_page_writes" })
	void refusesADatabaseThatCouldForgetWhatItWrote(String setting) {
		String url = TestStack.newDatabase();
		var database = new CountersDatabase(url);
		String name = database.jdbc.sql("select current_database()").query(String.class).single();
		// both are settings of the whole server: here it only says so
		database.jdbc.sql("create schema told").update();
		database.jdbc.sql("""
				create function told.current_setting(name text) returns text language sql as
				$$ select case when name = '%s' then 'off' else pg_catalog.current_setting(name) end $$
				""".formatted(setting)).update();
		database.jdbc.sql("alter database " + name + " set search_path = public, told, pg_catalog").update();
		try (var journal = new ScriptedJournal(2)) {
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> StatsInstance.start(url, journal, 2))
				.extracting(NestedExceptionUtils::getMostSpecificCause)
				.extracting(Throwable::getMessage)
				.asString()
				.contains(setting + " = off");
		}
	}

}
