package caseintake.benchmarks.questions;

import java.util.List;
import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * How long reads took, in milliseconds.
 *
 * @param reads how many there were
 */
public record Times(int reads, double p50, double p99, double longest) {

	private static final int DIGITS = 3;

	private static final double MICROS = 1_000;

	public static Times of(List<Read> reads) {
		var histogram = new Histogram(DIGITS);
		reads.forEach((read) -> histogram.recordValue(read.micros()));
		return new Times(reads.size(), histogram.getValueAtPercentile(50) / MICROS,
				histogram.getValueAtPercentile(99) / MICROS, histogram.getMaxValue() / MICROS);
	}

	/** Cells of a Markdown table: reads, p50, p99. */
	public String cells() {
		return String.format(Locale.ROOT, "%d | %.1f | %.1f", this.reads, this.p50, this.p99);
	}

}
