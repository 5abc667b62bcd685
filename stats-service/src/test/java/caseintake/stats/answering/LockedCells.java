package caseintake.stats.answering;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A transaction that nobody can read cells beside. */
public final class LockedCells implements AutoCloseable {

	private final Connection connection;

	LockedCells(DataSource dataSource) {
		try {
			this.connection = dataSource.getConnection();
			this.connection.setAutoCommit(false);
			// for as long as the machine takes, unlike a transaction of the service
			this.connection.createStatement().execute("set local idle_in_transaction_session_timeout = 0");
			this.connection.createStatement().execute("lock table cell in access exclusive mode");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** How many queries it holds up at the moment. */
	public int heldUp() {
		try (ResultSet held = this.connection.createStatement().executeQuery("""
				select count(*) from pg_locks
				where relation = 'cell'::regclass and not granted
				and database = (select oid from pg_database where datname = current_database())
				""")) {
			held.next();
			return held.getInt(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
