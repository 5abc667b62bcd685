package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import caseintake.disclosure.Cell;
import caseintake.disclosure.Codes;
import caseintake.disclosure.Scope;
import org.jspecify.annotations.Nullable;

/** The smallest sets of cases that the simulated series tell apart, numbered. */
final class Atoms {

	static final String OPERATION = "dark-room";

	static final String ANCHOR = "vest";

	static final List<String> UNITS = List.of("oslo", "ost", "sor-vest", ANCHOR, "trondelag", "nordland", "finnmark",
			"kripos");

	static final List<String> CATEGORIES = List.of("material-sharing", "material-possession", "physical-abuse",
			"live-streaming", "travel");

	/** Where ranges of opening days begin. */
	static final List<LocalDate> BEGINS = List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 11, 20));

	private static final List<Atom> ALL = all();

	private Atoms() {
	}

	private static List<Atom> all() {
		List<Atom> all = new ArrayList<>();
		for (boolean ofOperation : new boolean[] { false, true }) {
			for (int stretch = 0; stretch < BEGINS.size(); stretch++) {
				for (boolean openedByAnchor : new boolean[] { false, true }) {
					for (String unit : UNITS) {
						for (String category : CATEGORIES) {
							all.add(new Atom(ofOperation, stretch, openedByAnchor, unit, category));
						}
					}
				}
			}
		}
		return all;
	}

	static int number() {
		return ALL.size();
	}

	static int of(SimulatedCase one) {
		int stretch = one.openedOn.isBefore(BEGINS.get(1)) ? 0 : 1;
		int number = (one.operation != null) ? 1 : 0;
		number = number * BEGINS.size() + stretch;
		number = number * 2 + (one.openingUnit.equals(ANCHOR) ? 1 : 0);
		number = number * UNITS.size() + UNITS.indexOf(one.unit);
		return number * CATEGORIES.size() + CATEGORIES.indexOf(one.category);
	}

	static BitSet of(Scope scope) {
		return where((atom) -> (scope.operation() == null || atom.ofOperation)
				&& atom.stretch >= BEGINS.indexOf(scope.since()));
	}

	static BitSet of(Cell cell) {
		return where((atom) -> has(cell.openingUnit(), atom.openedByAnchor ? ANCHOR : null)
				&& has(cell.unit(), atom.unit) && has(cell.category(), atom.category));
	}

	static BitSet of(Scope scope, Cell cell) {
		BitSet both = of(scope);
		both.and(of(cell));
		return both;
	}

	/** The cases with an operation, or without, of a stretch of days. */
	static BitSet piece(boolean ofOperation, int stretch) {
		return where((atom) -> atom.ofOperation == ofOperation && atom.stretch == stretch);
	}

	private static boolean has(Codes codes, @Nullable String code) {
		return (code != null && codes.codes().contains(code)) == codes.listed();
	}

	private static BitSet where(java.util.function.Predicate<Atom> condition) {
		var set = new BitSet();
		for (int number = 0; number < ALL.size(); number++) {
			set.set(number, condition.test(ALL.get(number)));
		}
		return set;
	}

	private record Atom(boolean ofOperation, int stretch, boolean openedByAnchor, String unit, String category) {
	}

}
