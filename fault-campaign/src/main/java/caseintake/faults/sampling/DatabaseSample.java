package caseintake.faults.sampling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads both databases directly: the counters first, then the heads, which only grow. */
public final class DatabaseSample {

	private static final String SHORT_PATIENCE = "&connectTimeout=1&socketTimeout=3&loginTimeout=2";

	/**
	 * What PostgreSQL says when it is away, full, going or coming: connection, resources,
	 * operator, system.
	 */
	private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

	private static final String COUNTERS = """
			with reasons as (
				select c.generation, c.reason, sum(c.added) as added, sum(c.removed) as removed
				from cell c join generation g on g.generation = c.generation where g.state = 'live'
				group by c.generation, c.reason),
			cells as (
				select generation, sum(greatest(added, removed)) as events, sum(added - removed) as cases
				from reasons group by generation)
			select g.generation, coalesce(c.events, 0), coalesce(c.cases, 0), p.partition, p.last_sequence,
				(select count(*) from quarantine q where q.generation = p.generation and q.partition = p.partition
					and q.sequence is not null),
				(select coalesce(sum(t.live), 0) from partition_total t
					where t.generation = p.generation and t.partition = p.partition)
			from generation g
			left join cells c on c.generation = g.generation
			left join partition_progress p on p.generation = g.generation
			where g.state = 'live'""";

	private static final String JOURNAL = """
			select h.partition, h.last_sequence, p.sequence
			from partition_head h left join partition_published p on p.partition = h.partition""";

	private final String intake;

	private final String stats;

	/** Takes the databases' JDBC addresses. */
	public DatabaseSample(String intake, String stats) {
		this.intake = intake + SHORT_PATIENCE;
		this.stats = stats + SHORT_PATIENCE;
	}

	/**
	 * A sample, or nothing if either database is away. One that answers and has not what
	 * must be there is a sample all the same, and a broken one.
	 */
	public Optional<Standing> take() {
		var read = new Reading(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
		try {
			read(this.stats, COUNTERS, read::counters);
			read(this.intake, JOURNAL, read::journal);
			return Optional.of(read.standing());
		}
		catch (SQLException ex) {
			return isAway(ex) ? Optional.empty() : Optional.of(Standing
				.unreadable("the databases cannot be read: " + String.valueOf(ex.getMessage()).replace('\n', ' ')));
		}
	}

	private static boolean isAway(SQLException failure) {
		String state = failure.getSQLState();
		return state == null || state.length() < 2 || AWAY.contains(state.substring(0, 2));
	}

	@FunctionalInterface
	private interface RowConsumer {

		void accept(ResultSet row) throws SQLException;

	}

	private static void read(String url, String sql, RowConsumer consumer) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				consumer.accept(rows);
			}
		}
	}

}
