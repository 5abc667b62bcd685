package caseintake.stats.counting;

import java.sql.SQLException;

import org.springframework.core.NestedExceptionUtils;

/**
 * Names a failure for the log. Messages stay out: PostgreSQL quotes values in its own.
 */
public final class Failure {

	private Failure() {
	}

	/** The root cause's type, and its SQL state if it has one. */
	public static String name(Throwable failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		String type = root.getClass().getSimpleName();
		return (root instanceof SQLException sql) ? type + " " + sql.getSQLState() : type;
	}

}
