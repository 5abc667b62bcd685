package caseintake.benchmarks.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks a database for one number.
 *
 * @param sql a query without parameters
 */
public record Query(Infrastructure infrastructure, String database, String sql) {

	/** The number, asked over a connection of its own; null is 0. */
	public long number() throws SQLException {
		try (Connection connection = this.infrastructure.connect(this.database)) {
			return number(connection);
		}
	}

	/** The number, asked over a connection that is kept. */
	public long number(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(this.sql)) {
			row.next();
			return row.getLong(1);
		}
	}

}
