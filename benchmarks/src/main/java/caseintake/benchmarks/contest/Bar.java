package caseintake.benchmarks.contest;

import java.util.Map;

/**
 * What is to be reached: a ratio of ours to another contestant, taken round by round.
 *
 * @param figure of which the ratio is taken
 * @param ours a contestant's name
 * @param other another contestant's name
 * @param sense on which side of the bound it is reached
 * @param bound the ratio itself
 */
public record Bar(Figure figure, String ours, String other, Sense sense, double bound) {

	/**
	 * On which side of a bound the median of the ratios must lie; the bound belongs to
	 * it.
	 */
	public enum Sense {

		AT_LEAST, AT_MOST

	}

	public static Bar atLeast(double bound, Figure figure, String ours, String other) {
		return new Bar(figure, ours, other, Sense.AT_LEAST, bound);
	}

	public static Bar atMost(double bound, Figure figure, String ours, String other) {
		return new Bar(figure, ours, other, Sense.AT_MOST, bound);
	}

	/**
	 * Holds what was measured against it.
	 * @param absent sentences of contestants that did not take part, by name
	 */
	Verdict judge(String row, Measurements measurements, Map<String, String> absent) {
		String comparedWith = "%s, %s of %s".formatted(this.other, this.figure.unit(), this.ours);
		return measurements.ratios(this.figure, this.ours, this.other)
			.map((ratio) -> Verdict.of(row, comparedWith, this.sense, this.bound, ratio))
			.orElseGet(() -> Verdict.none(row, comparedWith, this.sense, this.bound,
					absent.getOrDefault(this.other, absent.getOrDefault(this.ours, "no round has both figures"))));
	}

}
