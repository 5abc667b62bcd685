package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Series;

/** What is worth knowing of some series, and what adds up to what. */
final class Divisions {

	private static final BitSet EVERYTHING = everything();

	private final Set<BitSet> scopes = new LinkedHashSet<>();

	private final Set<Breakdown> breakdowns = new LinkedHashSet<>();

	Divisions(List<Series> series) {
		for (Series one : series) {
			this.scopes.add(Atoms.of(one.scope()));
			for (Breakdown breakdown = one.breakdown(); breakdown != null; breakdown = breakdown.coarser()) {
				this.breakdowns.add(breakdown);
			}
		}
	}

	private static BitSet everything() {
		var everything = new BitSet();
		everything.set(0, Atoms.number());
		return everything;
	}

	/** Every cell of every breakdown, and the total, of every scope. */
	Set<BitSet> cells() {
		return cells(this.scopes);
	}

	/**
	 * The cells also of what lies in one scope and not in another, and of each operation
	 * and stretch of days.
	 */
	Set<BitSet> finerCells() {
		Set<BitSet> finer = new LinkedHashSet<>(this.scopes);
		for (BitSet scope : this.scopes) {
			this.scopes.forEach((other) -> finer.add(without(scope, other)));
		}
		for (int stretch = 0; stretch < Atoms.BEGINS.size(); stretch++) {
			for (String operation : Atoms.OPERATIONS) {
				finer.add(Atoms.piece(operation, stretch));
			}
		}
		return cells(finer);
	}

	private Set<BitSet> cells(Set<BitSet> within) {
		Set<BitSet> cells = new LinkedHashSet<>();
		for (BitSet scope : within) {
			labels().forEach((label) -> cells.add(both(scope, label)));
		}
		cells.remove(new BitSet());
		return cells;
	}

	private Set<BitSet> labels() {
		Set<BitSet> labels = new LinkedHashSet<>(Set.of(EVERYTHING));
		this.breakdowns.forEach((breakdown) -> breakdown.cells().forEach((cell) -> labels.add(Atoms.of(cell))));
		return labels;
	}

	/** Sets, each of them followed by those that it is divided into. */
	List<List<BitSet>> all() {
		List<List<BitSet>> divisions = new ArrayList<>();
		for (BitSet scope : this.scopes) {
			for (Breakdown breakdown : this.breakdowns) {
				if (breakdown.whole() && !breakdown.cells().isEmpty()) {
					List<BitSet> division = new ArrayList<>(List.of(scope));
					for (Cell cell : breakdown.cells()) {
						division.add(both(scope, Atoms.of(cell)));
					}
					divisions.add(division);
				}
			}
			for (BitSet other : this.scopes) {
				if (!scope.equals(other) && both(scope, other).equals(other)) {
					for (BitSet label : labels()) {
						divisions
							.add(List.of(both(scope, label), both(other, label), both(without(scope, other), label)));
					}
				}
			}
		}
		return divisions;
	}

	private static BitSet both(BitSet one, BitSet other) {
		var both = (BitSet) one.clone();
		both.and(other);
		return both;
	}

	private static BitSet without(BitSet one, BitSet other) {
		var rest = (BitSet) one.clone();
		rest.andNot(other);
		return rest;
	}

}
