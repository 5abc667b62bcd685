package caseintake.stats.problems;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import caseintake.localstack.TestStack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseErrorsTest {

	@ParameterizedTest
	@CsvSource({ "55P03, org.springframework.dao.CannotAcquireLockException",
			"25P03, org.springframework.dao.DataAccessResourceFailureException",
			"25006, org.springframework.dao.DataAccessResourceFailureException",
			"23505, org.springframework.dao.DuplicateKeyException" })
	void aTimeOutIsNoDefect(String state, Class<?> known) {
		var jdbc = new JdbcTemplate(new DriverManagerDataSource(TestStack.newDatabase()));
		jdbc.setExceptionTranslator(new DatabaseErrors().sqlExceptionTranslator());
		assertThatThrownBy(() -> jdbc.execute("do $$ begin raise exception using errcode = '" + state + "'; end $$"))
			.isExactlyInstanceOf(known);
	}

}
