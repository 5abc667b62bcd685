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
import java.util.TreeMap;

/** Reads both databases directly: the counters first, then the heads, which only grow. */
public final class DatabaseSample {

	private static final String SHORT_PATIENCE = "&connectTimeout=1&socketTimeout=3&loginTimeout=2";

	private static final String COUNTERS = """
			with live as (select generation from generation where state = 'live'),
			cells as (select sum(added - removed) as cases from cell where generation = (select generation from live))
			select p.partition, p.last_sequence,
				(select count(*) from quarantine q where q.generation = p.generation and q.partition = p.partition
					and q.sequence is not null),
				(select coalesce(sum(t.live), 0) from partition_total t
					where t.generation = p.generation and t.partition = p.partition),
				(select coalesce(cases, 0) from cells)
			from partition_progress p join live on live.generation = p.generation""";

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

	/**
	 * A sample, or nothing if either database cannot be reached or has not all
	 * partitions.
	 */
	public Optional<Standing> take() {
		try {
			Map<Integer, Counters> counters = new HashMap<>();
			read(this.stats, COUNTERS, (row) -> counters.put(row.getInt(1),
					new Counters(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))));
			Map<Integer, Journal> journal = new TreeMap<>();
			read(this.intake, JOURNAL,
					(row) -> journal.put(row.getInt(1), new Journal(row.getLong(2), row.getLong(3))));
			return standing(counters, journal);
		}
		catch (SQLException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Standing> standing(Map<Integer, Counters> counters, Map<Integer, Journal> journal) {
		List<Standing.Place> places = new ArrayList<>();
		long inCells = 0;
		for (Map.Entry<Integer, Journal> each : journal.entrySet()) {
			Counters counted = counters.get(each.getKey());
			if (counted == null) {
				return Optional.empty();
			}
			places.add(new Standing.Place(each.getKey(), each.getValue().head(), each.getValue().published(),
					counted.sequence() - counted.quarantined(), counted.quarantined(), counted.inTotals()));
			inCells = counted.inCells();
		}
		return places.isEmpty() ? Optional.empty() : Optional.of(new Standing(places, inCells));
	}

	/** A partition of the counters; the cells are those of all partitions. */
	private record Counters(long sequence, long quarantined, long inTotals, long inCells) {
	}

	/** A partition of the journal. */
	private record Journal(long head, long published) {
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
