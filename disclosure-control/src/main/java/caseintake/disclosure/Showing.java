package caseintake.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Shows cell after cell, unless that would let something small be known. Their order is
 * public, and the last one, the cover, is shown only if all others are: whatever the
 * hidden ones are, it could make up for it.
 *
 * @param ledger what was published before
 * @param candidate the exact figures
 * @param smallness what is not to be known
 */
record Showing(Ledger ledger, Candidate candidate, Smallness smallness) {

	/**
	 * A release with as many cells as possible.
	 * @param withheld to add to: why a cell is hidden
	 * @return {@code null} if even the hidden cells are too few cases
	 */
	@Nullable Release asMuchAsPossible(Breakdown breakdown, Map<String, Finding> withheld) {
		List<Cell> cells = inOrder(breakdown);
		Deque<Cell> shown = new ArrayDeque<>();
		for (Cell cell : cells) {
			boolean isCover = shown.size() < cells.size() - 1 && cell.equals(cells.getLast());
			shown.add(cell);
			Finding finding = isCover ? new Finding(Finding.Kind.COVER, this.candidate.knownAt())
					: examine(breakdown, shown);
			if (finding != null) {
				shown.removeLast();
				withheld.put(cell.label(), reason(cell, finding));
			}
		}
		return withoutOnesAlone(breakdown, shown, withheld);
	}

	/**
	 * No hidden cell but the cover is zero, so as many cases as such cells would be one
	 * case each.
	 */
	private @Nullable Release withoutOnesAlone(Breakdown breakdown, Deque<Cell> shown, Map<String, Finding> withheld) {
		Release release = release(breakdown, shown);
		while (release.hiddenCount() < release.hidden().size() || examine(breakdown, shown) != null) {
			if (shown.isEmpty()) {
				return null;
			}
			withheld.put(shown.removeLast().label(), new Finding(Finding.Kind.COVER, this.candidate.knownAt()));
			release = release(breakdown, shown);
		}
		return release;
	}

	/** A number that is not small itself is hidden for the sake of one that is. */
	private Finding reason(Cell cell, Finding finding) {
		return (finding.kind() == Finding.Kind.SMALL_NUMBER && !this.smallness.isSmall(this.candidate.count(cell)))
				? new Finding(Finding.Kind.COVER, finding.knownAt()) : finding;
	}

	private @Nullable Finding examine(Breakdown breakdown, Deque<Cell> shown) {
		return this.ledger.knowledge().examine(release(breakdown, shown), this.smallness);
	}

	private Release release(Breakdown breakdown, Deque<Cell> shown) {
		Map<String, Long> counts = new HashMap<>();
		shown.forEach((cell) -> counts.put(cell.label(), this.candidate.count(cell)));
		return this.candidate.release(breakdown, counts);
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
