package caseintake.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** What came back. */
public final class Answers {

	private static final int DIGITS = 3;

	private static final double MICROS = 1_000;

	private final Histogram micros = new Histogram(DIGITS);

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private int sent;

	private int answered;

	private double seconds;

	void add() {
		this.sent++;
	}

	void add(int status, long nanos) {
		this.answered++;
		this.statuses.merge(status, 1, Integer::sum);
		this.micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
	}

	void end(long nanos) {
		this.seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
	}

	/** Requests that were sent. */
	public int sent() {
		return this.sent;
	}

	/** Requests that wait for their answer. */
	int open() {
		return this.sent - this.answered;
	}

	public double perSecond() {
		return this.answered / this.seconds;
	}

	/** Milliseconds. */
	public double percentile(double percent) {
		return this.micros.getValueAtPercentile(percent) / MICROS;
	}

	/** A sentence if any answer had another status. */
	public List<String> other(int status) {
		var sentences = new ArrayList<String>();
		if (this.statuses.getOrDefault(status, 0) != this.sent) {
			sentences
				.add("of %d requests, not all were answered with %d: %s".formatted(this.sent, status, this.statuses));
		}
		return sentences;
	}

}
