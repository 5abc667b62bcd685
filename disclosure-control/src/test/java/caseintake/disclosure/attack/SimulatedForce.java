package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A police force whose cases arrive, come late, move, get another category, are corrected
 * and withdrawn, more of them or fewer, all drawn by seed.
 */
final class SimulatedForce {

	/** Cases a week. */
	private static final double[] INTENSITIES = { 0.3, 1, 2, 5, 15 };

	private final SplittableRandom random;

	private final List<SimulatedCase> cases = new ArrayList<>();

	/** Of each operation. */
	private final double[] perWeek = new double[Atoms.OPERATIONS.size()];

	private final double unrest;

	private final double late;

	private final double skew;

	SimulatedForce(SplittableRandom random) {
		this.random = random;
		Arrays.setAll(this.perWeek, (operation) -> INTENSITIES[random.nextInt(INTENSITIES.length)]);
		this.unrest = random.nextDouble(0.001, 0.01);
		this.late = random.nextDouble(0, 0.4);
		this.skew = random.nextDouble(0.3, 1.2);
	}

	/** Lives up to the end of a day. */
	void live(LocalDate from, LocalDate to) {
		double weeks = (to.toEpochDay() - from.toEpochDay()) / 7.0;
		for (int operation = 0; operation < this.perWeek.length; operation++) {
			int arrivals = poisson(this.perWeek[operation] * weeks);
			for (int arrival = 0; arrival < arrivals; arrival++) {
				this.cases.add(arrival(Atoms.OPERATIONS.get(operation), from, to));
			}
		}
		for (SimulatedCase one : this.cases) {
			if (this.random.nextDouble() < this.unrest * 4 * weeks) {
				change(one, from);
			}
		}
	}

	private SimulatedCase arrival(String operation, LocalDate from, LocalDate to) {
		boolean byAnchor = !operation.isEmpty() && this.random.nextDouble() < 0.7;
		String opening = byAnchor ? Atoms.ANCHOR : unit();
		String unit = (this.random.nextDouble() < 0.6) ? opening : unit();
		return new SimulatedCase(operation, opening, unit, category(), opened(from, to));
	}

	private void change(SimulatedCase one, LocalDate today) {
		switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> one.unit = unit();
			case 3 -> one.unit = one.openingUnit;
			case 4, 5 -> one.category = category();
			case 6 -> one.withdrawn = !one.withdrawn;
			default -> one.openedOn = opened(one.openedOn, one.openedOn.isBefore(today) ? today : one.openedOn);
		}
	}

	/** The number of cases of every atom. */
	int[] counts() {
		int[] counts = new int[Atoms.number()];
		for (SimulatedCase one : this.cases) {
			if (!one.withdrawn) {
				counts[Atoms.of(one)]++;
			}
		}
		return counts;
	}

	private String unit() {
		return Atoms.UNITS.get(skewed(Atoms.UNITS.size()));
	}

	private String category() {
		return Atoms.CATEGORIES.get(skewed(Atoms.CATEGORIES.size()));
	}

	private int skewed(int size) {
		double sum = 0;
		for (int i = 0; i < size; i++) {
			sum += Math.exp(-this.skew * i);
		}
		double at = this.random.nextDouble() * sum;
		for (int i = 0; i < size; i++) {
			at -= Math.exp(-this.skew * i);
			if (at < 0) {
				return i;
			}
		}
		return 0;
	}

	private LocalDate opened(LocalDate from, LocalDate to) {
		if (this.random.nextDouble() < this.late) {
			LocalDate earlier = from.minusDays(this.random.nextInt(150));
			return earlier.isBefore(Atoms.BEGINS.getFirst()) ? Atoms.BEGINS.getFirst() : earlier;
		}
		return from.plusDays(this.random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
	}

	private int poisson(double mean) {
		double limit = Math.exp(-mean);
		double product = this.random.nextDouble();
		int number = 0;
		while (product > limit) {
			product *= this.random.nextDouble();
			number++;
		}
		return number;
	}

}
