package caseintake.intake.problems;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, or too busy, from a defect. */
public final class Outage {

	/**
	 * Classes of SQL states that judge the moment: connection, transaction state, login,
	 * database, rollback, resources, locks, intervention, system. All others judge what
	 * was sent.
	 */
	private static final Set<String> BLAME_THE_MOMENT = Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58");

	private Outage() {
	}

	/** Whether the database is behind it and repeating later may help. */
	public static boolean isBehind(Throwable exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				String state = sql.getSQLState();
				return state == null || state.length() < 2 || BLAME_THE_MOMENT.contains(state.substring(0, 2));
			}
		}
		return false;
	}

}
