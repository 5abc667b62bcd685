package caseintake.faults.checker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One database, read in one snapshot. */
final class Database implements AutoCloseable {

	private static final int PAGE = 5_000;

	private final Connection connection;

	private Database(Connection connection) {
		this.connection = connection;
	}

	static Database open(String url) throws SQLException {
		Connection connection = DriverManager.getConnection(url);
		connection.setAutoCommit(false);
		connection.setReadOnly(true);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		return new Database(connection);
	}

	/** How a row is read. */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

	<T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
		try (PreparedStatement query = this.connection.prepareStatement(sql)) {
			query.setFetchSize(PAGE);
			List<T> rows = new ArrayList<>();
			try (ResultSet result = query.executeQuery()) {
				while (result.next()) {
					rows.add(reader.read(result));
				}
			}
			return rows;
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
