package caseintake.stats.releases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Codes;
import caseintake.referencedata.BreakdownKind;
import caseintake.referencedata.Category;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import caseintake.referencedata.UnitKind;

/**
 * The cells of a series as the reference data have them. A unit's cell has the codes of
 * those that it has succeeded, too: counters hold cases by the code of their time.
 */
final class Breakdowns {

	private final ReferenceData referenceData;

	Breakdowns(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	/**
	 * The cells.
	 * @param anchor code of the unit from which they are seen, not read where the kind
	 * has none
	 */
	Breakdown of(BreakdownKind kind, String anchor) {
		return switch (kind) {
			case NONE -> Breakdown.NONE;
			case OWN_AND_SENT -> ownAndSent(anchor);
			case OWN_AND_SENT_BY_KIND -> ownAndSentByKind(anchor);
			case RELATIVE -> new Breakdown(name(kind, anchor), relativeCells(anchor), true, null);
			case UNIT -> new Breakdown(kind.word(), unitCells(), true, null);
			case CATEGORY -> new Breakdown(kind.word(), categoryCells(), true, null);
			case UNIT_AND_CATEGORY ->
				new Breakdown(kind.word(), unitAndCategoryCells(), true, of(BreakdownKind.UNIT, anchor));
		};
	}

	private Breakdown ownAndSent(String anchor) {
		return new Breakdown(name(BreakdownKind.OWN_AND_SENT, anchor), relativeCells(anchor).subList(0, 2), false,
				null);
	}

	private Breakdown ownAndSentByKind(String anchor) {
		Codes it = codesOf(anchor);
		Set<String> districts = stored((unit) -> unit.kind() == UnitKind.DISTRICT);
		districts.removeAll(it.codes());
		Set<String> notOthers = new TreeSet<>(districts);
		notOthers.addAll(it.codes());
		return new Breakdown(name(BreakdownKind.OWN_AND_SENT_BY_KIND, anchor),
				List.of(new Cell("own", it, it, Codes.ANY),
						new Cell("sentToDistricts", it, new Codes(true, districts), Codes.ANY),
						new Cell("sentToOthers", it, new Codes(false, notOthers), Codes.ANY)),
				false, ownAndSent(anchor));
	}

	private List<Cell> relativeCells(String anchor) {
		Codes it = codesOf(anchor);
		var others = new Codes(false, it.codes());
		return List.of(new Cell("own", it, it, Codes.ANY), new Cell("sent", it, others, Codes.ANY),
				new Cell("takenOver", others, it, Codes.ANY), new Cell("elsewhere", others, others, Codes.ANY));
	}

	private List<Cell> unitCells() {
		return presentUnits().stream().map((unit) -> new Cell(unit, Codes.ANY, codesOf(unit), Codes.ANY)).toList();
	}

	private List<Cell> categoryCells() {
		return categories().stream()
			.map((category) -> new Cell(category, Codes.ANY, Codes.ANY, Codes.only(category)))
			.toList();
	}

	private List<Cell> unitAndCategoryCells() {
		List<Cell> cells = new ArrayList<>();
		for (String unit : presentUnits()) {
			for (String category : categories()) {
				cells.add(new Cell(unit + "/" + category, Codes.ANY, codesOf(unit), Codes.only(category)));
			}
		}
		return cells;
	}

	private Collection<String> presentUnits() {
		return this.referenceData.units().stream().filter((unit) -> unit.successor() == null).map(Unit::code).toList();
	}

	private Collection<String> categories() {
		return this.referenceData.categories().stream().map(Category::code).toList();
	}

	/** The codes that count as a unit. */
	private Codes codesOf(String unit) {
		return new Codes(true, stored((any) -> this.referenceData.presentUnit(any.code()).equals(unit)));
	}

	private Set<String> stored(Predicate<Unit> which) {
		return this.referenceData.units()
			.stream()
			.filter(which)
			.map(Unit::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String name(BreakdownKind kind, String anchor) {
		return kind.word() + " of " + anchor;
	}

}
