package caseintake.faults.checker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the counters' tables by themselves, without any of stats' code. */
final class StatsReader {

	private static final String LIVE = " where generation in (select generation from generation where state = 'live')";

	private static final String COLUMNS = "opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason, added, removed";

	private StatsReader() {
	}

	static Stats read(Database database, List<Summary> summaries) throws SQLException {
		List<Integer> live = database.query("select generation from generation where state = 'live'",
				(row) -> row.getInt(1));
		Map<CountedCell, Count> cells = new HashMap<>();
		database.query("select " + COLUMNS + " from cell" + LIVE, (row) -> cells.put(cell(row), count(row)));
		Map<Integer, Position> progress = new HashMap<>();
		database.query("select partition, last_sequence, last_event_id from partition_progress" + LIVE,
				(row) -> progress.put(row.getInt(1), new Position(row.getLong(2), row.getObject(3, UUID.class))));
		List<String> quarantine = database.query(
				"select partition, sequence, record_offset, reason from quarantine" + LIVE,
				(row) -> "in quarantine: partition %d, sequence %s, offset %s, because %s".formatted(row.getInt(1),
						row.getObject(2, Long.class), row.getObject(3, Long.class), row.getString(4)));
		return new Stats(live, cells, progress, quarantine, summaries);
	}

	/** Every generation whose counters are there. */
	static List<Snapshot> snapshots(Database database) throws SQLException {
		List<Snapshot> snapshots = new ArrayList<>();
		for (Map.Entry<Integer, String> generation : database.query(
				"select generation, state from generation where state <> 'deleted' order by generation",
				(row) -> Map.entry(row.getInt(1), row.getString(2)))) {
			snapshots.add(snapshot(database, generation.getKey(), generation.getValue()));
		}
		return snapshots;
	}

	private static Snapshot snapshot(Database database, int generation, String state) throws SQLException {
		String there = " where generation = " + generation;
		return new Snapshot(generation, state, Instant.now(),
				database.query("select partition, last_sequence, last_event_id from partition_progress" + there,
						(row) -> new Snapshot.Passed(row.getInt(1), row.getLong(2), row.getObject(3, UUID.class))),
				database.query("select partition, sequence from quarantine" + there + " and sequence is not null",
						(row) -> new Snapshot.Quarantined(row.getInt(1), row.getLong(2))),
				database.query("select " + COLUMNS + " from cell" + there,
						(row) -> new Snapshot.Counter(cell(row), count(row))));
	}

	private static CountedCell cell(ResultSet row) throws SQLException {
		return new CountedCell(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getString(4),
				row.getString(5), row.getString(6), row.getObject(7, LocalDate.class), row.getString(8));
	}

	private static Count count(ResultSet row) throws SQLException {
		return new Count(row.getLong(9), row.getLong(10));
	}

}
