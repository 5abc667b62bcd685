package caseintake.benchmarks.workload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import caseintake.events.Cell;

/**
 * Cases in the order in which they are registered, and how many of each kind there are.
 */
public final class Cases {

	private final Kinds kinds;

	/** Of each case, the place of its day, unit and category in {@link #counts}. */
	private final int[] cases;

	private final int[] counts;

	/**
	 * Counts them.
	 * @param places of each case, as {@link Kinds#place} has it
	 */
	Cases(Kinds kinds, int[] places) {
		this.kinds = kinds;
		this.cases = places.clone();
		this.counts = new int[kinds.number()];
		for (int place : places) {
			this.counts[place]++;
		}
	}

	public List<String> units() {
		return this.kinds.units();
	}

	public List<String> categories() {
		return this.kinds.categories();
	}

	public LocalDate firstDay() {
		return this.kinds.firstDay();
	}

	public LocalDate lastDay() {
		return this.kinds.lastDay();
	}

	public int number() {
		return this.cases.length;
	}

	/** Combinations of day, unit and category that occur. */
	public long cells() {
		return Arrays.stream(this.counts).filter((count) -> count > 0).count();
	}

	/** How many there are of that kind, none on a day that is not one of theirs. */
	public int count(LocalDate day, int unit, int category) {
		if (day.isBefore(firstDay()) || day.isAfter(lastDay())) {
			return 0;
		}
		return this.counts[this.kinds.place((int) ChronoUnit.DAYS.between(firstDay(), day), unit, category)];
	}

	/** How many of these there are in that unit. */
	public long count(int from, int until, int unit) {
		return IntStream.range(from, until).filter((i) -> this.kinds.unit(this.cases[i]) == unit).count();
	}

	/** All of them as NDJSON. */
	public Lines lines() {
		return new Lines(this, "case", 0, number());
	}

	/**
	 * Some of them as NDJSON. When the last one is reached, the first one follows.
	 * @param prefix of their references, another one for other cases
	 * @param from which one is the first
	 * @param number how many
	 */
	public Lines lines(String prefix, int from, int number) {
		return new Lines(this, prefix, from, from + number);
	}

	/** Where one of them is counted. */
	public Cell cell(int number) {
		return this.kinds.cell(this.cases[number % this.cases.length]);
	}

	/** One registration as JSON. */
	public void append(String prefix, int number, StringBuilder line) {
		this.kinds.append(prefix + '-' + number, this.cases[number % this.cases.length], line);
	}

}
