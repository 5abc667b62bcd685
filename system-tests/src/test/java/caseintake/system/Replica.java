package caseintake.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import caseintake.localstack.LocalPostgres;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL that follows another one by asynchronous streaming replication, until it
 * is cut off.
 */
final class Replica implements AutoCloseable {

	private final LocalPostgres server;

	private Replica(LocalPostgres server) {
		this.server = server;
	}

	/** Copies the primary while it runs and begins to follow it. */
	static Replica of(LocalPostgres primary, Path primaryFolder, Path folder) throws Exception {
		Path data = folder.resolve("data");
		BaseBackup.take(primary, primaryFolder, folder);
		Files.createFile(data.resolve("standby.signal"));
		Files.writeString(data.resolve("postgresql.auto.conf"),
				"primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(primary.port()));
		return new Replica(LocalPostgres.start(folder, 0));
	}

	/** Waits until it has everything that the primary has, and receives nothing more. */
	void catchUpAndCutOff(LocalPostgres primary) throws SQLException {
		String flushed = value(primary, "select pg_current_wal_flush_lsn()");
		Awaitility.await()
			.until(() -> value(this.server, "select pg_last_wal_replay_lsn() >= '" + flushed + "'").equals("t"));
		execute("alter system set primary_conninfo = ''");
		execute("select pg_reload_conf()");
		Awaitility.await().until(() -> value(this.server, "select count(*) from pg_stat_wal_receiver").equals("0"));
	}

	/** Makes it a primary, on a timeline of its own. */
	LocalPostgres promote() throws SQLException {
		execute("select pg_promote()");
		return this.server;
	}

	@Override
	public void close() {
		this.server.kill();
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = connect(this.server); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String value(LocalPostgres server, String sql) throws SQLException {
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return String.valueOf(row.getString(1));
		}
	}

	private static Connection connect(LocalPostgres server) throws SQLException {
		return DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.port()));
	}

}
