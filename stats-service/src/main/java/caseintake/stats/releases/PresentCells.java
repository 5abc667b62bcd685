package caseintake.stats.releases;

import java.util.Optional;
import java.util.Set;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.referencedata.Code;
import caseintake.referencedata.Code.Kind;
import caseintake.referencedata.ReferenceData;
import caseintake.stats.statistics.FinalFigures.Part;

/**
 * The cells that a series would have if it were declared now. A series keeps the codes of
 * its declaration; cases of units that came later would be counted in the wrong cell, or
 * in none.
 */
final class PresentCells {

	private final Set<Code> known;

	private final Breakdown breakdown;

	PresentCells(ReferenceData data, DeclaredSeries declared) {
		String anchor = declared.anchor();
		this.known = Code.allOf(data);
		this.breakdown = new Breakdowns(data).of(declared.kind(), (anchor != null) ? data.presentUnit(anchor) : "");
	}

	/**
	 * Whether cases belong to that cell now.
	 * @param label of their cell by the series, empty if they belong to none
	 */
	boolean have(Part part, Optional<String> label) {
		if (this.breakdown.cells().isEmpty()) {
			return true;
		}
		return isKnown(part) && label(this.breakdown, part).equals(label)
				&& (label.isPresent() || !this.breakdown.whole());
	}

	private boolean isKnown(Part part) {
		return this.known.contains(new Code(Kind.UNIT, part.openingUnit()))
				&& this.known.contains(new Code(Kind.UNIT, part.unit()))
				&& this.known.contains(new Code(Kind.CATEGORY, part.category()));
	}

	/** Label of the cell to which cases belong; empty if they belong to none. */
	static Optional<String> label(Breakdown breakdown, Part part) {
		return breakdown.cells()
			.stream()
			.filter((cell) -> cell.counts(part.openingUnit(), part.unit(), part.category()))
			.map(Cell::label)
			.findFirst();
	}

}
