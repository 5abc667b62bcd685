package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import caseintake.disclosure.Cell;
import caseintake.disclosure.Codes;
import caseintake.disclosure.Scope;
import org.jspecify.annotations.Nullable;

/** The smallest sets of cases that the simulated series tell apart, numbered. */
final class Atoms {

	/** The last one stands for cases of no operation. */
	static final List<String> OPERATIONS = List.of("dark-room", "jupiter", "");

	static final String ANCHOR = "vest";

	static final List<String> UNITS = List.of("oslo", "ost", "sor-vest", ANCHOR, "trondelag", "nordland", "finnmark",
			"kripos");

	static final List<String> CATEGORIES = List.of("material-sharing", "material-possession", "physical-abuse",
			"live-streaming", "travel");

	/** Where ranges of opening days begin. */
	static final List<LocalDate> BEGINS = List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 5, 2),
			LocalDate.of(2016, 11, 20));

	private static final List<Atom> ALL = all();

	private Atoms() {
	}

	private static List<Atom> all() {
		List<Atom> all = new ArrayList<>();
		for (String operation : OPERATIONS) {
			for (int stretch = 0; stretch < BEGINS.size(); stretch++) {
				for (boolean openedByAnchor : new boolean[] { false, true }) {
					for (String unit : UNITS) {
						for (String category : CATEGORIES) {
							all.add(new Atom(operation, stretch, openedByAnchor, unit, category));
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
		int number = OPERATIONS.indexOf(one.operation);
		number = number * BEGINS.size() + stretch(one.openedOn);
		number = number * 2 + (one.openingUnit.equals(ANCHOR) ? 1 : 0);
		number = number * UNITS.size() + UNITS.indexOf(one.unit);
		return number * CATEGORIES.size() + CATEGORIES.indexOf(one.category);
	}

	private static int stretch(LocalDate day) {
		int stretch = BEGINS.size() - 1;
		while (day.isBefore(BEGINS.get(stretch))) {
			stretch--;
		}
		return stretch;
	}

	static BitSet of(Scope scope) {
		int last = (scope.until() != null) ? stretch(scope.until()) : BEGINS.size() - 1;
		return where((atom) -> (scope.operation() == null || scope.operation().equals(atom.operation))
				&& atom.stretch >= stretch(scope.since()) && atom.stretch <= last);
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

	/**
	 * The cases of one operation, or of none, that were opened in one stretch of days.
	 */
	static BitSet piece(String operation, int stretch) {
		return where((atom) -> atom.operation.equals(operation) && atom.stretch == stretch);
	}

	/** What the cases of a set have, for people. */
	static String text(BitSet set) {
		return "" + values(set, Atom::operation) + values(set, (atom) -> BEGINS.get(atom.stretch))
				+ values(set, Atom::openedByAnchor) + values(set, Atom::unit) + values(set, Atom::category);
	}

	private static Set<Object> values(BitSet set, Function<Atom, Object> value) {
		return set.stream().mapToObj(ALL::get).map(value).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static boolean has(Codes codes, @Nullable String code) {
		return (code != null && codes.codes().contains(code)) == codes.listed();
	}

	private static BitSet where(Predicate<Atom> condition) {
		var set = new BitSet();
		for (int number = 0; number < ALL.size(); number++) {
			set.set(number, condition.test(ALL.get(number)));
		}
		return set;
	}

	private record Atom(String operation, int stretch, boolean openedByAnchor, String unit, String category) {
	}

}
