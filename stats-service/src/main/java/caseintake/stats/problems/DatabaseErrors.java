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
 * Two of PostgreSQL's time-outs that Spring takes for defects. Both pass by themselves.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseErrors {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String IDLE_IN_TRANSACTION = "25P03";

	@Bean
	SQLExceptionTranslator sqlExceptionTranslator() {
		var translator = new SQLExceptionSubclassTranslator();
		translator.setCustomTranslator(DatabaseErrors::timeOut);
		return translator;
	}

	private static @Nullable DataAccessException timeOut(String task, @Nullable String sql, SQLException ex) {
		return switch (ex.getSQLState()) {
			case LOCK_NOT_AVAILABLE -> new CannotAcquireLockException(task, ex);
			case IDLE_IN_TRANSACTION -> new DataAccessResourceFailureException(task, ex);
			case null, default -> null;
		};
	}

}
