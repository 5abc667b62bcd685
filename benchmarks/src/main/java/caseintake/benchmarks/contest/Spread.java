package caseintake.benchmarks.contest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What several rounds gave. */
public record Spread(double least, double median, double most) {

	/** Of an even number of values, the median is the mean of the two in the middle. */
	public static Spread of(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(sorted[0], median, sorted[sorted.length - 1]);
	}

	/** Of any number of values; nothing of none. */
	public static Optional<Spread> ofAny(double... values) {
		return (values.length > 0) ? Optional.of(of(values)) : Optional.empty();
	}

	/** Median (least–most). */
	public String text(int decimals) {
		String number = "%,." + decimals + "f";
		return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", this.median, this.least,
				this.most);
	}

}
