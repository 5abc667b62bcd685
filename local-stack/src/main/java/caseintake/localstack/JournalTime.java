package caseintake.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/**
 * The clock of a journal that nobody else writes, set from chapter to chapter of what is
 * told. It goes on from where it is set, and is never set back once there is an event:
 * days that are over are final.
 */
public final class JournalTime {

	private static final Duration MIGRATION = Duration.ofMinutes(5);

	private static final String PRESENT = "clock_timestamp()";

	private final String database;

	/**
	 * The clock of a journal.
	 * @param database JDBC address of intake's database, user included
	 */
	public JournalTime(String database) {
		this.database = database;
	}

	/**
	 * Waits until intake has made its tables, and lets a journal that is empty begin
	 * then. Whoever reads the journal must begin after this.
	 * @param intake the process that makes the tables; if it ends, nothing is set
	 */
	public void begin(Instant then, ProcessHandle intake) {
		run((statement) -> {
			long deadline = System.nanoTime() + MIGRATION.toNanos();
			while (!isTrue(statement, "select to_regprocedure('journal_clock()') is not null")) {
				if (!intake.isAlive() || System.nanoTime() > deadline) {
					return;
				}
				pause();
			}
			if (isTrue(statement, "select sum(last_sequence) = 0 from partition_head")) {
				set(statement, then);
			}
		});
	}

	/** Sets it to then, if that is later than it is. */
	public void moveTo(Instant then) {
		run((statement) -> {
			if (then.isAfter(now(statement))) {
				set(statement, then);
			}
		});
	}

	/** Whether its first event was recorded later. */
	boolean hasBegunAfter(Instant then) {
		boolean[] later = new boolean[1];
		run((statement) -> later[0] = isTrue(statement, """
				select min(recorded_at) > '%s' from partition_head join case_event using (partition)
				where sequence = 1""".formatted(then)));
		return later[0];
	}

	/** Makes it the database's clock again, as it is shipped. */
	public void present() {
		run((statement) -> define(statement, PRESENT));
	}

	/** What it shows. */
	public Instant now() {
		Instant[] now = new Instant[1];
		run((statement) -> now[0] = now(statement));
		return now[0];
	}

	private static Instant now(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select journal_clock()")) {
			row.next();
			return row.getObject(1, OffsetDateTime.class).toInstant();
		}
	}

	private static void set(Statement statement, Instant then) throws SQLException {
		Duration ahead = Duration.between(Instant.now(), then);
		define(statement, PRESENT + " + interval '" + ahead.toMillis() + " milliseconds'");
	}

	private static void define(Statement statement, String now) throws SQLException {
		statement.execute("create or replace function journal_clock() returns timestamptz language sql volatile "
				+ "parallel safe as $$select " + now + "$$");
	}

	private static boolean isTrue(Statement statement, String question) throws SQLException {
		try (ResultSet row = statement.executeQuery(question)) {
			return row.next() && row.getBoolean(1);
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while intake-service made its tables", ex);
		}
	}

	/** Something done with the database. */
	@FunctionalInterface
	private interface Work {

		void with(Statement statement) throws SQLException;

	}

	private void run(Work work) {
		try (Connection connection = DriverManager.getConnection(this.database);
				Statement statement = connection.createStatement()) {
			work.with(statement);
		}
		catch (SQLException ex) {
			throw new LocalStackException("The journal's clock cannot be set", ex);
		}
	}

}
