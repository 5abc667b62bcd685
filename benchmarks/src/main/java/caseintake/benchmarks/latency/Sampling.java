package caseintake.benchmarks.latency;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Waiting;
import org.HdrHistogram.Histogram;

/** Times cases one by one, with pauses of random length, so that nothing runs in step. */
final class Sampling {

	private static final int NUMBER = 300;

	private static final int LONGEST_PAUSE_MICROS = 10_000;

	private static final int DIGITS = 3;

	private static final double MICROS = 1_000;

	private static final double P50 = 50;

	private static final double P99 = 99;

	private final SplittableRandom dice;

	Sampling(long seed) {
		this.dice = new SplittableRandom(seed);
	}

	/** Times one case. */
	@FunctionalInterface
	interface Sample {

		/**
		 * Lets it happen.
		 * @return nanoseconds
		 */
		long take(int number) throws IOException, SQLException, InterruptedException;

	}

	Performance of(Sample sample) throws IOException, SQLException, InterruptedException {
		var micros = new Histogram(DIGITS);
		for (int i = 0; i < NUMBER; i++) {
			Waiting.pass(Duration.of(this.dice.nextInt(LONGEST_PAUSE_MICROS), ChronoUnit.MICROS));
			micros.recordValue(TimeUnit.NANOSECONDS.toMicros(sample.take(i)));
		}
		return Performance.of(Figure.P50, micros.getValueAtPercentile(P50) / MICROS)
			.and(Figure.P99, micros.getValueAtPercentile(P99) / MICROS);
	}

}
