package caseintake.faults.checker;

import java.util.Collection;
import java.util.Objects;

import caseintake.events.Cell;

/**
 * The summary of an operation from a unit, without more of what was sent than the sum.
 */
record Summary(String anchor, long all, long own, long sent, long takenOver, long elsewhere) {

	/** The operation that is summed up. */
	static final String OPERATION = "dark-room";

	/** The same, case by case. */
	static Summary of(String anchor, Collection<Intake.Case> cases) {
		long[] piles = new long[4];
		for (Intake.Case each : cases) {
			Cell cell = each.cell();
			if (each.live() && Objects.equals(cell.operation(), OPERATION)) {
				int opened = cell.openingUnit().equals(anchor) ? 0 : 2;
				piles[opened + (cell.unit().equals(anchor) ? 0 : 1)]++;
			}
		}
		return new Summary(anchor, piles[0] + piles[1] + piles[2] + piles[3], piles[0], piles[1], piles[2], piles[3]);
	}

	boolean addsUp() {
		return this.own + this.sent + this.takenOver + this.elsewhere == this.all;
	}

}
