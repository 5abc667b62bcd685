package caseintake.faults.clients;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import caseintake.events.Cell;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Row;

/**
 * What is to happen to a client's cases, one thing after the other. Whether it did,
 * nobody asks: a change that finds its case elsewhere is refused.
 */
final class Courses {

	private final CellMaker cells;

	private final Map<String, Course> courses = new HashMap<>();

	Courses(CellMaker cells) {
		this.cells = cells;
	}

	/** Where a case stands if all went as planned, after so many changes. */
	private record Course(String unit, String category, boolean live, int changes) {

		static Course of(Cell cell) {
			return new Course(cell.unit(), cell.category(), true, 0);
		}

	}

	/**
	 * The next change of a case that was sent; now and then one that is forgotten, so
	 * that a later one comes too late.
	 */
	ChangeRow next(Row row, SplittableRandom random) {
		Course now = this.courses.computeIfAbsent(row.reference(), (first) -> Course.of(row.cell()));
		int number = now.changes() + 1;
		int kind = random.nextInt(100);
		Course after;
		ChangeRow change;
		if (kind < 8) {
			after = new Course(now.unit(), now.category(), now.live(), number);
			change = change(row, number, ChangeKind.REFER, "", "");
		}
		else if (!now.live()) {
			after = new Course(now.unit(), now.category(), true, number);
			change = change(row, number, ChangeKind.REINSTATE, "", "");
		}
		else if (kind < 20) {
			after = new Course(now.unit(), now.category(), false, number);
			change = change(row, number, ChangeKind.WITHDRAW, "", "");
		}
		else if (kind < 60) {
			after = new Course(this.cells.otherUnit(now.unit()), now.category(), true, number);
			change = change(row, number, ChangeKind.TRANSFER, now.unit(), after.unit());
		}
		else {
			after = new Course(now.unit(), this.cells.otherCategory(now.category()), true, number);
			change = change(row, number, ChangeKind.RECLASSIFY, now.category(), after.category());
		}
		boolean forgotten = kind >= 95;
		this.courses.put(row.reference(),
				forgotten ? new Course(now.unit(), now.category(), now.live(), number) : after);
		return change;
	}

	private static ChangeRow change(Row row, int number, ChangeKind kind, String from, String to) {
		return new ChangeRow(row.reference() + "/" + number, row.reference(), kind, from, to);
	}

}
