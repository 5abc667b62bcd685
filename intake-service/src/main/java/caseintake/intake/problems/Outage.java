package caseintake.intake.problems;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, or too busy, from a defect. */
public final class Outage {

	/** Classes of SQL states that judge what was sent; all others judge the moment. */
	private static final Set<String> BLAME_THE_STATEMENT = Set.of("21", "22", "23");

	private Outage() {
	}

	/** Whether the database is behind it and repeating later may help. */
	public static boolean isBehind(Throwable exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				String state = sql.getSQLState();
				return state == null || state.length() < 2 || !BLAME_THE_STATEMENT.contains(state.substring(0, 2));
			}
		}
		return false;
	}

}
