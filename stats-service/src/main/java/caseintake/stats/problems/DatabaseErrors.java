package caseintake.stats.problems;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * States of PostgreSQL that Spring takes for defects. All of them pass by themselves: a
 * lock that came too late, a transaction that was ended, a database that is a standby.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseErrors {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	/** Class of states in which the transaction cannot do what was asked. */
	private static final String INVALID_TRANSACTION = "25";

	@Bean
	SQLExceptionTranslator sqlExceptionTranslator() {
		var translator = new SQLExceptionSubclassTranslator();
		translator.setCustomTranslator(DatabaseErrors::passing);
		return translator;
	}

	private static @Nullable DataAccessException passing(String task, @Nullable String sql, SQLException ex) {
		return switch (ex.getSQLState()) {
			case LOCK_NOT_AVAILABLE -> new CannotAcquireLockException(task, ex);
			case String state when state.startsWith(INVALID_TRANSACTION) ->
				new DataAccessResourceFailureException(task, ex);
			case null, default -> null;
		};
	}

}
