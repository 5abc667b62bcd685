package caseintake.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL must not be without: the embedded one turns these off for speed, and
 * then every promise about a killed process would be tested against nothing.
 */
final class DurableSettings {

	static final List<String> NAMES = List.of("fsync", "synchronous_commit", "full_page_writes");

	private DurableSettings() {
	}

	static void require(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String name : NAMES) {
				try (ResultSet row = statement.executeQuery("SHOW " + name)) {
					row.next();
					if (!"on".equals(row.getString(1))) {
						throw new LocalStackException("PostgreSQL runs with " + name + " = " + row.getString(1));
					}
				}
			}
		}
	}

}
