package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An office that publishes figures, and what became of it. */
final class Press {

	static final LocalDate OCTOBER = LocalDate.of(2016, 10, 1);

	static final LocalDate FRIDAY_BEFORE = LocalDate.of(2017, 5, 12);

	static final LocalDate MONDAY = LocalDate.of(2017, 5, 15);

	static final LocalDate WEDNESDAY = LocalDate.of(2017, 5, 17);

	static final LocalDate FRIDAY = LocalDate.of(2017, 5, 19);

	static final LocalDate JANUARY = LocalDate.of(2016, 1, 1);

	static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 20);

	private static final List<String> UNITS = List.of("vest", "oslo", "agder", "finnmark");

	private static final List<String> CATEGORIES = List.of("sharing", "possession", "travel");

	static final Series TOTAL = new Series("total", new Scope("dark-room", JANUARY, null), Breakdown.NONE);

	static final Series UNIT = new Series("unit", new Scope("dark-room", JANUARY, null), Breakdown.byUnit(UNITS));

	static final Series NEW_BY_UNIT = new Series("new", new Scope("dark-room", NOVEMBER, null),
			Breakdown.byUnit(UNITS));

	static final Series CATEGORY = new Series("category", new Scope("dark-room", JANUARY, null),
			Breakdown.byCategory(CATEGORIES));

	static final Series BOTH = new Series("both", new Scope(null, JANUARY, null),
			Breakdown.byUnitAndCategory(UNITS, CATEGORIES));

	static final Series RELATIVE = new Series("relative", new Scope("dark-room", JANUARY, null),
			Breakdown.relativeTo("vest"));

	static final Series NEW_RELATIVE = new Series("new relative", new Scope("dark-room", NOVEMBER, null),
			Breakdown.relativeTo("vest"));

	static final Series OPENED = new Series("opened", new Scope("dark-room", NOVEMBER, null),
			Breakdown.openedBy("vest"));

	static final Series OPENED_SINCE_JANUARY = new Series("opened since January", new Scope("dark-room", JANUARY, null),
			Breakdown.openedBy("vest"));

	static final Series ALL = new Series("all", new Scope(null, JANUARY, null), Breakdown.byUnit(UNITS));

	static final Series ALL_NEW = new Series("all new", new Scope(null, NOVEMBER, null), Breakdown.byUnit(UNITS));

	static final Series ALL_BEFORE = new Series("all before", new Scope(null, JANUARY, NOVEMBER.minusDays(1)),
			Breakdown.byUnit(UNITS));

	private final DisclosureControl control = new DisclosureControl(DisclosureControl.USUAL);

	private Ledger ledger = Ledger.of(List.of(TOTAL, UNIT, NEW_BY_UNIT, CATEGORY, BOTH, RELATIVE, NEW_RELATIVE, OPENED,
			OPENED_SINCE_JANUARY, ALL, ALL_NEW, ALL_BEFORE));

	/** Asks for a total. */
	Decision ask(Series series, LocalDate knownAt, long total) {
		return decide(new Candidate(series, knownAt, total, Map.of()));
	}

	/** Asks for the cells of a breakdown, in its order. */
	Decision ask(Series series, LocalDate knownAt, List<Integer> counts) {
		Map<String, Long> cells = new HashMap<>();
		List<String> labels = series.breakdown().cells().stream().map(Cell::label).toList();
		for (int cell = 0; cell < labels.size(); cell++) {
			cells.put(labels.get(cell), (long) counts.get(cell));
		}
		return decide(new Candidate(series, knownAt, counts.stream().mapToLong(Integer::longValue).sum(), cells));
	}

	private Decision decide(Candidate candidate) {
		Decision decision = this.control.decide(this.ledger, candidate);
		switch (decision) {
			case Decision.Publish publish -> enter(publish.release());
			case Decision.Coarser coarser -> enter(coarser.release());
			case Decision.TotalOnly totalOnly -> enter(totalOnly.release());
			case Decision.Hold _ -> {
			}
		}
		return decision;
	}

	/** Enters what was published, however that was decided. */
	void enter(Release release) {
		this.ledger = this.ledger.with(release);
	}

	Ledger ledger() {
		return this.ledger;
	}

	/** The answer as it is read, ":" for a hidden cell, in the order of the breakdown. */
	static String read(Decision decision) {
		return switch (decision) {
			case Decision.Publish publish -> read(publish.release());
			case Decision.Coarser coarser ->
				"by " + coarser.release().breakdown().name() + " " + read(coarser.release());
			case Decision.TotalOnly totalOnly -> totalOnly.release().total() + " in all, no more";
			case Decision.Hold hold ->
				(hold.last() != null) ? "still " + hold.last().total() + " of " + hold.last().knownAt() : "nothing";
		};
	}

	private static String read(Release release) {
		List<String> cells = new ArrayList<>();
		for (Cell cell : release.breakdown().cells()) {
			Long shown = release.shown().get(cell.label());
			cells.add((shown != null) ? shown.toString() : ":");
		}
		return release.total() + (cells.isEmpty() ? "" : " = " + String.join(" + ", cells));
	}

}
