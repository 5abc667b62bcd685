package caseintake.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows cell after cell, unless that would let something small be known. Their order
 * depends on nothing but what is public, so that it tells nothing.
 *
 * @param ledger what was published before
 * @param candidate the exact figures
 * @param smallness what is not to be known
 */
record Showing(Ledger ledger, Candidate candidate, Smallness smallness) {

	/**
	 * A release with as many cells as possible.
	 * @param withheld to add to: why a cell is hidden
	 */
	Release asMuchAsPossible(Breakdown breakdown, Map<String, Finding> withheld) {
		Map<String, Long> shown = new HashMap<>();
		for (Cell cell : inOrder(breakdown)) {
			shown.put(cell.label(), this.candidate.count(cell));
			Finding finding = this.ledger.knowledge()
				.examine(this.candidate.release(breakdown, shown), this.smallness);
			if (finding != null) {
				shown.remove(cell.label());
				withheld.put(cell.label(), finding);
			}
		}
		return this.candidate.release(breakdown, shown);
	}

	/** Those first that were largest when they were last shown. */
	private List<Cell> inOrder(Breakdown breakdown) {
		Map<String, Long> lastShown = this.ledger.lastShown(this.candidate.series());
		return breakdown.cells()
			.stream()
			.sorted(Comparator.comparing((cell) -> lastShown.getOrDefault(cell.label(), -1L),
					Comparator.reverseOrder()))
			.toList();
	}

}
