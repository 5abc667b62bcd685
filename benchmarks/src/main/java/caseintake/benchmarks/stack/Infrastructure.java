package caseintake.benchmarks.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import caseintake.localstack.Endings;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.LocalPostgres;

/** A PostgreSQL with durable commits and a broker of our own. */
public final class Infrastructure implements AutoCloseable {

	/**
	 * For a machine that has the memory (PostgreSQL 18, 19.4.1, advises a quarter of it).
	 * The default of 128 MB suits any.
	 */
	private static final String SHARED_BUFFERS = "1GB";

	private final Endings endings = new Endings("infrastructure");

	private final LocalPostgres postgres;

	private final LocalKafka kafka;

	/**
	 * Starts both and waits until they answer.
	 * @param folder an empty one for their data and logs
	 */
	public Infrastructure(Path folder) {
		this.postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		this.endings.add(this.postgres::kill);
		configure("shared_buffers", SHARED_BUFFERS);
		this.kafka = LocalKafka.start(folder.resolve("kafka"), 0);
		this.endings.add(this.kafka::kill);
	}

	/** The broker's address for clients. */
	public String bootstrapServers() {
		return this.kafka.bootstrapServers();
	}

	/** A database's address, user included; it is created if absent. */
	public String jdbcUrl(String database) {
		return this.postgres.jdbcUrl(database);
	}

	/** A connection to a database, which is created if absent. */
	public Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(jdbcUrl(database));
	}

	/**
	 * Makes PostgreSQL's log say what changed in which row, and starts it again for that.
	 */
	public void keepLogicalLog() {
		configure("wal_level", "logical");
	}

	private void configure(String parameter, String value) {
		execute("alter system set %s = '%s'".formatted(parameter, value));
		this.postgres.restart();
		// an option of the command line would be stronger
		String found = setting(parameter);
		if (!found.equals(value)) {
			throw new IllegalStateException("PostgreSQL's %s is not %s but %s".formatted(parameter, value, found));
		}
	}

	private String setting(String parameter) {
		try (Connection connection = connect("postgres");
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show " + parameter)) {
			row.next();
			return row.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("PostgreSQL does not tell its " + parameter, ex);
		}
	}

	private void execute(String sql) {
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("PostgreSQL does not do " + sql, ex);
		}
	}

	/** PostgreSQL's port. */
	public int postgresPort() {
		return this.postgres.port();
	}

	/** CPU time that PostgreSQL has taken so far, all its processes. */
	public Duration postgresCpu() {
		return CpuTime.ofFamily(this.postgres.handle());
	}

	/** CPU time that the broker has taken so far. */
	public Duration kafkaCpu() {
		return CpuTime.ofFamily(this.kafka.handle());
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
