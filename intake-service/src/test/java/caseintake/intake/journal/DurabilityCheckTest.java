package caseintake.intake.journal;

import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A server that really runs like this cannot be had beside the other tests: here one says
 * that it does.
 */
class DurabilityCheckTest {

	@ParameterizedTest
	@ValueSource(strings = { "fsync", "full_page_writes" })
	void aServerThatDoesNotWriteThroughIsRefused(String off) {
		try (var connection = connection()) {
			JdbcClient jdbc = saying(off, connection);
			assertThatThrownBy(() -> new DurabilityCheck(jdbc)).isInstanceOf(UnfitDatabaseException.class)
				.hasMessage("PostgreSQL runs with " + off + " = off: an answered case could be lost. Set it to on.");
		}
	}

	@Test
	void aServerThatDoesIsNot() {
		try (var connection = connection()) {
			JdbcClient jdbc = saying("another", connection);
			assertThatCode(() -> new DurabilityCheck(jdbc)).doesNotThrowAnyException();
		}
	}

	private static SingleConnectionDataSource connection() {
		return new SingleConnectionDataSource(TestStack.newDatabase(), "postgres", "", true);
	}

	private static JdbcClient saying(String off, SingleConnectionDataSource connection) {
		JdbcClient jdbc = JdbcClient.create(connection);
		jdbc.sql(
				"create function public.current_setting(name text) returns text language sql as $$ select case when name = '"
						+ off + "' then 'off' else 'on' end $$")
			.update();
		jdbc.sql("set search_path = public, pg_catalog").update();
		return jdbc;
	}

}
