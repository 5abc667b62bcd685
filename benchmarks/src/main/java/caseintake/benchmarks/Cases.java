package caseintake.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import caseintake.referencedata.Category;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;

/**
 * Made-up cases, the same ones for the same seed, in the order in which a police force
 * registers them: by day, one in ten up to two months late. Over ten years they are
 * spread as sparsely as real ones: some kinds are frequent and some units busy, so that
 * with 23 units and 31 categories two million cases fall into about a million of the 2.6
 * million combinations of day, unit and category.
 */
final class Cases {

	static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

	static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

	private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;

	private static final int MOST_DAYS_LATE = 60;

	private static final int LINES = 1_000;

	private final List<String> units;

	private final List<String> categories;

	/** Of each case, the place of its day, unit and category in {@link #counts}. */
	private final int[] cases;

	private final int[] counts;

	Cases(ReferenceData force, int number, long seed) {
		this.units = force.units().stream().map(Unit::code).toList();
		this.categories = force.categories().stream().map(Category::code).toList();
		var dice = new SplittableRandom(seed);
		double[] unitOdds = odds(this.units.size(), 0.5);
		double[] categoryOdds = odds(this.categories.size(), 1);
		this.cases = new int[number];
		this.counts = new int[DAYS * this.units.size() * this.categories.size()];
		for (int i = 0; i < number; i++) {
			int place = place(day(i, number, dice), draw(unitOdds, dice), draw(categoryOdds, dice));
			this.cases[i] = place;
			this.counts[place]++;
		}
	}

	private static int day(int registered, int number, SplittableRandom dice) {
		int today = (int) ((long) registered * DAYS / number);
		int late = (dice.nextInt(10) == 0) ? dice.nextInt(MOST_DAYS_LATE) : 0;
		return Math.max(0, today - late);
	}

	/** The first of them are likely, the last ones rare; added up. */
	private static double[] odds(int number, double steepness) {
		double[] odds = IntStream.rangeClosed(1, number).mapToDouble((rank) -> Math.pow(rank, -steepness)).toArray();
		Arrays.parallelPrefix(odds, Double::sum);
		return odds;
	}

	private static int draw(double[] odds, SplittableRandom dice) {
		int found = Arrays.binarySearch(odds, dice.nextDouble(odds[odds.length - 1]));
		return (found >= 0) ? found : -found - 1;
	}

	private int place(int day, int unit, int category) {
		return (day * this.units.size() + unit) * this.categories.size() + category;
	}

	List<String> units() {
		return this.units;
	}

	List<String> categories() {
		return this.categories;
	}

	int number() {
		return this.cases.length;
	}

	/** Combinations of day, unit and category that occur. */
	long cells() {
		return Arrays.stream(this.counts).filter((count) -> count > 0).count();
	}

	int count(LocalDate day, int unit, int category) {
		return this.counts[place((int) ChronoUnit.DAYS.between(FIRST_DAY, day), unit, category)];
	}

	/**
	 * The cases as NDJSON, made while they are read.
	 * @param progress told how many have been made
	 */
	Iterable<byte[]> lines(IntConsumer progress) {
		return () -> new Iterator<>() {

			private int next;

			@Override
			public boolean hasNext() {
				return this.next < number();
			}

			@Override
			public byte[] next() {
				var lines = new StringBuilder();
				int end = Math.min(number(), this.next + LINES);
				for (; this.next < end; this.next++) {
					appendLine(this.next, lines);
				}
				progress.accept(end);
				return lines.toString().getBytes(StandardCharsets.US_ASCII);
			}

		};
	}

	private void appendLine(int number, StringBuilder lines) {
		int place = this.cases[number];
		int unitAndDay = place / this.categories.size();
		lines.append("{\"sourceReference\":\"case-").append(number);
		lines.append("\",\"unit\":\"").append(this.units.get(unitAndDay % this.units.size()));
		lines.append("\",\"category\":\"").append(this.categories.get(place % this.categories.size()));
		lines.append("\",\"openedOn\":\"").append(FIRST_DAY.plusDays(unitAndDay / this.units.size()));
		lines.append("\"}\n");
	}

}
