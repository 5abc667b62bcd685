package caseintake.benchmarks.stack;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

import caseintake.benchmarks.contest.NotMeasuredException;

/**
 * How fast a number grows: from when it was first seen to move, so that the start of a
 * JVM is nobody's merit or fault, until it arrives. What it had reached when it was first
 * seen does not count.
 *
 * @param amount by how much it grew
 * @param seconds in which it did
 */
public record Growth(long amount, double seconds) {

	private static final double NANOS = 1e9;

	private static final Duration LOOK = Duration.ofMillis(20);

	private static final Duration PATIENCE = Duration.ofHours(1);

	/** Tells the number. */
	@FunctionalInterface
	public interface Reading {

		long read() throws SQLException, InterruptedException, ExecutionException;

	}

	/**
	 * Watches it until it is as large as that.
	 * @throws NotMeasuredException if it is not within an hour
	 */
	public static Growth until(long most, Reading number) throws SQLException, InterruptedException {
		return between(1, most, number);
	}

	/**
	 * Watches it from when it is first seen to have reached one until it reaches the
	 * other.
	 * @throws NotMeasuredException if it does not within an hour
	 */
	public static Growth between(long from, long most, Reading number) throws SQLException, InterruptedException {
		Growth growth = between(from, most, PATIENCE, number);
		if (growth.seconds > PATIENCE.toSeconds()) {
			throw new NotMeasuredException("it was not done after an hour");
		}
		return growth;
	}

	/**
	 * Watches it until it is as large as that, or for so long.
	 * @throws NotMeasuredException if nothing moves, or all of it at once
	 */
	public static Growth until(long most, Duration atMost, Reading number) throws SQLException, InterruptedException {
		return between(1, most, atMost, number);
	}

	private static Growth between(long from, long most, Duration atMost, Reading number)
			throws SQLException, InterruptedException {
		long first = await(from, number);
		long start = System.nanoTime();
		long last = first;
		long passed = 0;
		while (last < most && passed < atMost.toNanos()) {
			Waiting.pass(LOOK);
			last = read(number);
			passed = System.nanoTime() - start;
		}
		if (last == first) {
			throw new NotMeasuredException("there was too little to do to be measured");
		}
		return new Growth(last - first, passed / NANOS);
	}

	private static long await(long from, Reading number) throws SQLException, InterruptedException {
		long begun = System.nanoTime();
		while (System.nanoTime() - begun < PATIENCE.toNanos()) {
			long first = read(number);
			if (first >= from) {
				return first;
			}
			Waiting.pass(LOOK);
		}
		throw new NotMeasuredException("nothing was done within an hour");
	}

	private static long read(Reading number) throws SQLException, InterruptedException {
		try {
			return number.read();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public double perSecond() {
		return this.amount / this.seconds;
	}

}
