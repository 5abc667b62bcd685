package caseintake.benchmarks.workload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import caseintake.referencedata.ReferenceData;

/**
 * Made-up cases, the same ones for the same seed, in the order in which a police force
 * registers them: by day, one in ten up to two months late. Over ten years they are
 * spread as sparsely as real ones: some kinds are frequent and some units busy, so that
 * with 23 units and 31 categories two million cases fall into about a million of the 2.6
 * million combinations of day, unit and category.
 */
public final class MadeUpCases {

	private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

	private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;

	private static final int MOST_DAYS_LATE = 60;

	private MadeUpCases() {
	}

	public static Cases of(ReferenceData force, int number, long seed) {
		Kinds kinds = Kinds.of(force, null, FIRST_DAY, DAYS);
		var dice = new SplittableRandom(seed);
		double[] unitOdds = odds(kinds.units().size(), 0.5);
		double[] categoryOdds = odds(kinds.categories().size(), 1);
		int[] places = new int[number];
		for (int i = 0; i < number; i++) {
			places[i] = kinds.place(day(i, number, dice), draw(unitOdds, dice), draw(categoryOdds, dice));
		}
		return new Cases(kinds, places);
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

}
