package caseintake.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows cell after cell, unless that would let something small be known. Their order
 * depends on nothing but what is public, so that it tells nothing.
 *
 * @param knowledge what is known already
 * @param candidate the exact figures
 * @param lastShown what every cell was when it was last shown
 */
record Showing(Knowledge knowledge, Candidate candidate, Map<String, Long> lastShown) {

	/**
	 * A release with as many cells as possible.
	 * @param withheld to add to: why a cell is hidden
	 */
	Release asMuchAsPossible(Breakdown breakdown, Map<String, Finding> withheld) {
		Map<String, Long> shown = new HashMap<>();
		for (Cell cell : inOrder(breakdown)) {
			shown.put(cell.label(), this.candidate.count(cell));
			Finding finding = this.knowledge.examine(this.candidate.release(breakdown, shown));
			if (finding != null) {
				shown.remove(cell.label());
				withheld.put(cell.label(), finding);
			}
		}
		return this.candidate.release(breakdown, shown);
	}

	/** Those first that were largest when they were last shown. */
	private List<Cell> inOrder(Breakdown breakdown) {
		return breakdown.cells()
			.stream()
			.sorted(Comparator.comparing((cell) -> this.lastShown.getOrDefault(cell.label(), -1L),
					Comparator.reverseOrder()))
			.toList();
	}

}
