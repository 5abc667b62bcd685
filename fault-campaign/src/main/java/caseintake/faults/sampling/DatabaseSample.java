package caseintake.faults.sampling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads both databases directly: the counters first, then the heads, which only grow. */
public final class DatabaseSample {

	private static final String SHORT_PATIENCE = "&connectTimeout=1&socketTimeout=3&loginTimeout=2";

	private static final String COUNTERS = """
			select p.partition, p.last_sequence, (
				select count(*) from quarantine q where q.generation = p.generation and q.partition = p.partition
				and q.sequence is not null)
			from partition_progress p join generation g on g.generation = p.generation and g.state = 'live'""";

	private static final String JOURNAL = """
			select h.partition, h.last_sequence, p.sequence
			from partition_head h join partition_published p on p.partition = h.partition order by h.partition""";

	private final String intake;

	private final String stats;

	/** Takes the databases' JDBC addresses. */
	public DatabaseSample(String intake, String stats) {
		this.intake = intake + SHORT_PATIENCE;
		this.stats = stats + SHORT_PATIENCE;
	}

	/** A sample, or nothing if either database cannot be reached. */
	public Optional<Standing> take() {
		try {
			Map<Integer, long[]> counters = new HashMap<>();
			read(this.stats, COUNTERS,
					(row) -> counters.put(row.getInt(1), new long[] { row.getLong(2), row.getLong(3) }));
			List<Standing.Place> places = new ArrayList<>();
			read(this.intake, JOURNAL, (row) -> {
				long[] counted = counters.getOrDefault(row.getInt(1), new long[] { 0, 0 });
				places.add(new Standing.Place(row.getInt(1), row.getLong(2), row.getLong(3), counted[0] - counted[1],
						counted[1]));
			});
			return Optional.of(new Standing(places));
		}
		catch (SQLException ex) {
			return Optional.empty();
		}
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
