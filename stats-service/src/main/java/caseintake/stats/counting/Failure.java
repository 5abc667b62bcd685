package caseintake.stats.counting;

import java.sql.SQLException;

/**
 * Names a failure for the log. Messages stay out: PostgreSQL quotes values in its own.
 */
public final class Failure {

	private Failure() {
	}

	/** The root cause's type, and its SQL state if it has one. */
	public static String name(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		String type = root.getClass().getSimpleName();
		return (root instanceof SQLException sql) ? type + " " + sql.getSQLState() : type;
	}

}
