package caseintake.benchmarks.workload;

import java.time.LocalDate;
import java.util.SplittableRandom;

import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Made-up cases of one operation in one month, the same ones for the same seed: all fall
 * into a few thousand combinations of day, unit and category.
 */
public final class DenseCases {

	private static final LocalDate FIRST_DAY = LocalDate.of(2017, 5, 1);

	private static final int DAYS = 31;

	private DenseCases() {
	}

	/**
	 * Makes them.
	 * @param operation its code; none without it
	 */
	public static Cases of(ReferenceData force, @Nullable String operation, int number, long seed) {
		Kinds kinds = Kinds.of(force, operation, FIRST_DAY, DAYS);
		var dice = new SplittableRandom(seed);
		return new Cases(kinds, dice.ints(number, 0, kinds.number()).toArray());
	}

}
