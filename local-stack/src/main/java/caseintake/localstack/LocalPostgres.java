package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL with durable commits, reachable from this machine only; superuser
 * {@code postgres}, and nobody has a password.
 */
public final class LocalPostgres implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private static final Duration STOP = Duration.ofSeconds(30);

	private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

	private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
			"full_page_writes", "on", "listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections",
			"200");

	private static final Map<String, String> LOCALE = Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8",
			"locale", "C");

	private final Path data;

	private final int port;

	private final Path log;

	private EmbeddedPostgres server;

	private LocalPostgres(Path folder, int port, Path log) {
		this.data = folder.resolve("data");
		this.port = port;
		this.log = log;
		this.server = launch();
	}

	/**
	 * Starts PostgreSQL, waits until it answers and makes sure that its commits are
	 * durable.
	 * @param dataDirectory made if absent; a later start continues with its data
	 * @param port the port to listen on, or 0 for a free one
	 * @throws PortTakenException if another process listens on the port
	 * @throws LocalStackException if it does not start
	 */
	public static LocalPostgres start(Path dataDirectory, int port) {
		return start(dataDirectory, port, dataDirectory.resolve("postgres.log"));
	}

	/** Like {@link #start(Path, int)}, with the server's log in a file of your choice. */
	public static LocalPostgres start(Path dataDirectory, int port, Path log) {
		return new LocalPostgres(Folders.create(dataDirectory), LoopbackPort.claim(port, "PostgreSQL"), log);
	}

	public int port() {
		return this.port;
	}

	/** The postmaster, parent of all processes of this server. */
	public ProcessHandle handle() {
		return processes().postmaster().orElseThrow(() -> new LocalStackException("PostgreSQL does not run"));
	}

	/**
	 * The JDBC address of a database, user included; the database is created if absent.
	 * @param database lower-case letters, digits and underscores
	 */
	public String jdbcUrl(String database) {
		if (!DATABASE_NAME.matcher(database).matches()) {
			throw new IllegalArgumentException("not a database name");
		}
		try (Connection connection = connect()) {
			if (!exists(connection, database)) {
				execute(connection, "CREATE DATABASE " + database);
			}
		}
		catch (SQLException ex) {
			throw new LocalStackException("the database " + database + " cannot be created", ex);
		}
		return address(database) + "?user=postgres";
	}

	/**
	 * The JDBC address of a database that belongs to a service, without a user; the
	 * database and the service's roles are made if absent.
	 * @param database lower-case letters, digits and underscores
	 * @param service begins the roles' names, as {@code intake_service} and
	 * {@code intake_owner}
	 */
	public String jdbcUrl(String database, String service) {
		try (Connection connection = DriverManager.getConnection(jdbcUrl(database))) {
			DatabaseRoles.give(connection, database, service);
		}
		catch (SQLException ex) {
			throw new LocalStackException("the database " + database + " cannot be given to its roles", ex);
		}
		return address(database);
	}

	/** Ends all processes of this server at once (SIGKILL); its files stay. */
	public void kill() {
		processes().kill();
	}

	/**
	 * Starts the server again on the same port and data; one that still runs is stopped
	 * first.
	 */
	public void restart() {
		close();
		LoopbackPort.claim(this.port, "PostgreSQL");
		this.server = launch();
	}

	@Override
	public void close() {
		processes().postmaster().ifPresentOrElse(this::stop, this::forget);
	}

	private void stop(ProcessHandle postmaster) {
		try {
			this.server.close();
			postmaster.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
		}
		catch (IOException | ExecutionException | TimeoutException ex) {
			processes().kill();
		}
		catch (InterruptedException ex) {
			processes().kill();
			Thread.currentThread().interrupt();
		}
	}

	// a killed server is not to be stopped, but its lock would keep the next one out
	private void forget() {
		try {
			Files.deleteIfExists(this.data.resolve("epg-lock"));
		}
		catch (IOException ex) {
			throw new LocalStackException("PostgreSQL's lock below " + this.data + " cannot be removed", ex);
		}
	}

	private EmbeddedPostgres launch() {
		processes().postmaster().ifPresent((running) -> {
			throw new LocalStackException("a PostgreSQL (process " + running.pid() + ") already runs on " + this.data);
		});
		FirstStart firstStart = new FirstStart(this.data);
		firstStart.begin();
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(programs().toFile())
			.setPort(this.port)
			.setPGStartupWait(START)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		SETTINGS.forEach(builder::setServerConfig);
		LOCALE.forEach(builder::setLocaleConfig);
		LogTail tail = LogTail.from(this.log);
		try {
			EmbeddedPostgres started = builder.start();
			requireOursAndDurable();
			firstStart.complete();
			return started;
		}
		catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError ex) {
			processes().kill();
			if (ex instanceof LocalStackException known) {
				throw known;
			}
			throw new LocalStackException("PostgreSQL does not start. " + tail.text(), ex);
		}
	}

	private void requireOursAndDurable() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery("SHOW data_directory")) {
				row.next();
				if (!Path.of(row.getString(1)).equals(this.data)) {
					throw new PortTakenException(this.port, "PostgreSQL");
				}
			}
			DurableSettings.require(connection);
		}
	}

	private PostgresProcesses processes() {
		return new PostgresProcesses(this.data);
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(address("postgres") + "?user=postgres");
	}

	private String address(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	// per user, so that nobody runs a program that another user of this machine has put
	// there
	private static Path programs() {
		return Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg-" + System.getProperty("user.name"));
	}

	private static boolean exists(Connection connection, String database) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
			query.setString(1, database);
			try (ResultSet rows = query.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
