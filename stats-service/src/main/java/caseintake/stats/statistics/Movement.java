package caseintake.stats.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import caseintake.events.CaseEventType;

/**
 * What came into a figure and what left it, on the days of recording that are asked for.
 *
 * @param added cases that came in
 * @param arrivedLate new ones among them that were opened before those days, and would
 * have been in the figure already if they had been registered then
 * @param removed cases that left
 */
record Movement(long added, long arrivedLate, long removed) {

	/** What answers call the {@link #values()}. */
	static final List<String> NAMES = List.of("added", "arrivedLate", "removed", "difference");

	static final Movement NONE = new Movement(0, 0, 0);

	/** As SQL: sums of cells. */
	static final String COLUMNS = """
			sum(added)::bigint as added,
			coalesce(sum(added) filter (where reason = '%s' and opened_on < :recordedSince), 0)::bigint as arrived_late,
			sum(removed)::bigint as removed""".formatted(CaseEventType.OPENED.code());

	static Movement of(ResultSet row) throws SQLException {
		return new Movement(row.getLong("added"), row.getLong("arrived_late"), row.getLong("removed"));
	}

	Movement plus(Movement other) {
		return new Movement(this.added + other.added, this.arrivedLate + other.arrivedLate,
				this.removed + other.removed);
	}

	/** By how much the figure grew. */
	long difference() {
		return this.added - this.removed;
	}

	List<Long> values() {
		return List.of(this.added, this.arrivedLate, this.removed, difference());
	}

}
