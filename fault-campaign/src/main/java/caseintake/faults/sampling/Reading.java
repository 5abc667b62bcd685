package caseintake.faults.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import caseintake.faults.sampling.Standing.InCells;
import org.jspecify.annotations.Nullable;

/**
 * What both databases said, row by row, before it is known whether it fits together.
 *
 * @param live generations that are live
 */
record Reading(SortedSet<Integer> live, SortedMap<Integer, Counters> counters, SortedMap<Integer, Journal> journal) {

	/** A partition of the counters; the cells are those of all partitions. */
	record Counters(InCells inCells, long sequence, long quarantined, long inTotals) {
	}

	/** A partition of the journal. */
	record Journal(long head, @Nullable Long published) {
	}

	void counters(ResultSet row) throws SQLException {
		this.live.add(row.getInt(1));
		int partition = row.getInt(4);
		if (!row.wasNull()) {
			this.counters.put(partition, new Counters(new InCells(row.getLong(2), row.getLong(3)), row.getLong(5),
					row.getLong(6), row.getLong(7)));
		}
	}

	void journal(ResultSet row) throws SQLException {
		this.journal.put(row.getInt(1), new Journal(row.getLong(2), row.getObject(3, Long.class)));
	}

	/** Partitions of which something is missing are named and not compared. */
	Standing standing() {
		List<String> missing = new ArrayList<>();
		if (this.live.size() != 1) {
			missing.add("these generations are live: " + this.live);
		}
		SortedSet<Integer> partitions = new TreeSet<>(this.journal.keySet());
		partitions.addAll(this.counters.keySet());
		if (partitions.isEmpty()) {
			missing.add("there are no partitions");
		}
		List<Standing.Place> places = new ArrayList<>();
		for (int partition : partitions) {
			Journal stored = this.journal.get(partition);
			Counters counted = this.counters.get(partition);
			if (stored == null || stored.published() == null || counted == null) {
				missing.add("partition %d is %s in the journal and %s in the counters".formatted(partition, stored,
						counted));
			}
			else {
				places.add(new Standing.Place(partition, stored.head(), stored.published(),
						counted.sequence() - counted.quarantined(), counted.quarantined(), counted.inTotals()));
			}
		}
		InCells inCells = this.counters.values().stream().map(Counters::inCells).findAny().orElse(InCells.NONE);
		return new Standing(places, inCells, missing);
	}

}
