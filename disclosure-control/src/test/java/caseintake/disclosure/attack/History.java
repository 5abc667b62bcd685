package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Candidate;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;

/**
 * Some time of a simulated force, and what somebody wanted to publish of them: several
 * series, each once a week.
 *
 * @param series the series
 * @param days what was true at the end of each day of which a figure was wanted
 */
record History(List<Series> series, List<Day> days) {

	/** Two years. */
	static final int WEEKS = 104;

	/** Of a week's days, the two at whose ends figures are wanted. */
	private static final int[] OFFSETS = { 3, 7 };

	/**
	 * A day.
	 *
	 * @param date the day
	 * @param counts the number of cases of every atom
	 * @param candidates what is wanted, in this order
	 */
	record Day(LocalDate date, int[] counts, List<Candidate> candidates) {

		long count(BitSet atoms) {
			return atoms.stream().mapToLong((atom) -> this.counts[atom]).sum();
		}

	}

	static History draw(long seed, int weeks) {
		var random = new SplittableRandom(seed);
		var force = new SimulatedForce(random.split());
		List<Series> series = series(random);
		Map<Series, Integer> offsets = new HashMap<>();
		series.forEach((one) -> offsets.put(one, OFFSETS[(random.nextInt(4) == 0) ? 0 : 1]));
		List<Day> days = new ArrayList<>();
		LocalDate before = Atoms.BEGINS.getFirst();
		for (int week = 0; week < weeks; week++) {
			for (int offset : OFFSETS) {
				LocalDate date = Atoms.BEGINS.getFirst().plusDays(7L * week + offset);
				force.live(before.plusDays(1), date);
				before = date;
				days.add(day(date, force.counts(),
						series.stream()
							.filter((one) -> offsets.get(one) == offset && !date.isBefore(one.scope().since())
									&& random.nextInt(12) > 0)
							.toList()));
			}
		}
		return new History(series, days);
	}

	private static Day day(LocalDate date, int[] counts, List<Series> wanted) {
		var day = new Day(date, counts, new ArrayList<>());
		for (Series series : wanted) {
			Map<String, Long> cells = new HashMap<>();
			for (Cell cell : series.breakdown().cells()) {
				cells.put(cell.label(), day.count(Atoms.of(series.scope(), cell)));
			}
			long total = series.breakdown().whole() ? day.count(Atoms.of(series.scope()))
					: cells.values().stream().mapToLong(Long::longValue).sum();
			day.candidates().add(new Candidate(series, date, total, cells));
		}
		return day;
	}

	private static List<Series> series(SplittableRandom random) {
		LocalDate first = Atoms.BEGINS.get(0);
		LocalDate second = Atoms.BEGINS.get(1);
		LocalDate third = Atoms.BEGINS.get(2);
		var all = new Scope(null, first, null);
		var allNew = new Scope(null, third, null);
		var operation = new Scope(Atoms.OPERATIONS.get(0), first, null);
		var operationNew = new Scope(Atoms.OPERATIONS.get(0), third, null);
		var other = new Scope(Atoms.OPERATIONS.get(1), second, null);
		Breakdown units = Breakdown.byUnit(Atoms.UNITS);
		Breakdown categories = Breakdown.byCategory(Atoms.CATEGORIES);
		Breakdown relative = Breakdown.relativeTo(Atoms.ANCHOR);
		List<Series> series = new ArrayList<>(
				List.of(new Series("all by unit", all, units), new Series("operation by unit", operation, units),
						new Series("operation by category", operation, categories),
						new Series("operation, new, relative", operationNew, relative)));
		List<Series> more = new ArrayList<>(List.of(new Series("all, new, by category", allNew, categories),
				new Series("operation, relative", operation, relative), new Series("all, new, by unit", allNew, units),
				new Series("operation, new, opened", operationNew, Breakdown.openedBy(Atoms.ANCHOR)),
				new Series("all, total", all, Breakdown.NONE),
				new Series("operation, new, by unit", operationNew, units),
				new Series("all by unit and category", all, Breakdown.byUnitAndCategory(Atoms.UNITS, Atoms.CATEGORIES)),
				new Series("other by unit", other, units), new Series("other by category", other, categories),
				new Series("all, second, by unit", new Scope(null, second, null), units),
				new Series("all before, by unit", new Scope(null, first, third.minusDays(1)), units),
				new Series("operation before, total", new Scope(Atoms.OPERATIONS.get(0), first, second.minusDays(1)),
						Breakdown.NONE)));
		Collections.shuffle(more, new Random(random.nextLong()));
		series.addAll(more.subList(0, random.nextInt(5)));
		if (random.nextBoolean()) {
			Collections.shuffle(series, new Random(random.nextLong()));
		}
		return series;
	}

}
