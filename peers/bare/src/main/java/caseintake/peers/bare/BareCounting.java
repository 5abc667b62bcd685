package caseintake.peers.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.events.UndecodableEventException;
import caseintake.peers.Measured;
import caseintake.peers.Stopwatch;

/**
 * Writes a topic's counters as stats-service does, from folds that lie ready in memory:
 * one connection, a transaction for as much as it gathers.
 */
public final class BareCounting {

	private BareCounting() {
	}

	/**
	 * Ends when all are counted.
	 * @param arguments the broker's address, the JDBC address of empty counters, the
	 * number of events
	 */
	static void main(String... arguments) throws SQLException, UndecodableEventException {
		List<FetchBatch> batches = TopicBatches.read(arguments[0], Long.parseLong(arguments[2]));
		try (Connection connection = DriverManager.getConnection(arguments[1])) {
			connection.setAutoCommit(false);
			try (var counters = new Counters(connection)) {
				var stopwatch = new Stopwatch();
				stopwatch.begin();
				for (FetchBatch batch : batches) {
					counters.add(batch);
					connection.commit();
				}
				double seconds = stopwatch.seconds();
				long events = batches.stream().mapToLong(FetchBatch::events).sum();
				long moves = batches.stream().mapToLong((batch) -> batch.partitions().size()).sum();
				new Measured(events, seconds, moves, counts(connection)).tell(System.out);
			}
		}
	}

	private static Map<String, Long> counts(Connection connection) throws SQLException {
		var counts = new TreeMap<String, Long>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select unit, sum(added - removed) from cell group by unit")) {
			while (rows.next()) {
				counts.put(rows.getString(1), rows.getLong(2));
			}
		}
		return counts;
	}

}
