package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Candidate;
import org.jspecify.annotations.Nullable;

/** What a method gives away, and what it is good for. */
final class Score {

	private final List<Leak> leaks = new ArrayList<>();

	/** The days on which the total of a series, or one of its cells, was last shown. */
	private final Map<String, LocalDate> lastShown = new HashMap<>();

	private final Ages totals = new Ages();

	private final Ages cells = new Ages();

	private int histories;

	private int leaking;

	private long leaksOfAll;

	void count(Candidate candidate, @Nullable Published published) {
		String series = candidate.series().code();
		this.totals.add(age(candidate, series, published != null && published.total() != null));
		for (String label : candidate.counts().keySet()) {
			this.cells
				.add(age(candidate, series + " / " + label, published != null && published.shown().containsKey(label)));
		}
	}

	/** How many days old the newest published figure is. */
	private long age(Candidate candidate, String figure, boolean isShown) {
		if (isShown) {
			this.lastShown.put(figure, candidate.knownAt());
		}
		LocalDate last = this.lastShown.getOrDefault(figure, candidate.series().scope().since());
		return candidate.knownAt().toEpochDay() - last.toEpochDay();
	}

	void add(List<Leak> found) {
		this.leaks.addAll(found);
	}

	List<Leak> leaks() {
		return this.leaks;
	}

	/** Adds one history's. */
	synchronized void add(Score other) {
		this.histories++;
		this.leaking += other.leaks.isEmpty() ? 0 : 1;
		this.leaksOfAll += other.leaks.size();
		this.totals.add(other.totals);
		this.cells.add(other.cells);
	}

	/** The share of requests that gave a new total. */
	double newTotals() {
		return this.totals.newOnes();
	}

	boolean hasLeaks() {
		return this.leaking > 0;
	}

	/** A row of a table, without the method's name. */
	String row() {
		return "%,d of %,d | %,d | %s | %s".formatted(this.leaking, this.histories, this.leaks.size(),
				this.totals.text(), this.cells.text());
	}

	/** How many days old figures were when they were asked for; new ones are not old. */
	private static final class Ages {

		private static final int MOST = 1_000;

		private final long[] requests = new long[MOST];

		private long all;

		void add(long days) {
			this.requests[(int) days]++;
			this.all++;
		}

		void add(Ages other) {
			for (int days = 0; days < MOST; days++) {
				this.requests[days] += other.requests[days];
			}
			this.all += other.all;
		}

		double newOnes() {
			return (double) this.requests[0] / this.all;
		}

		String text() {
			return "%.1f %% | %.0f, %d, %d".formatted(100 * newOnes(), mean(), quantile(0.5), quantile(0.95));
		}

		private double mean() {
			double sum = 0;
			for (int days = 0; days < MOST; days++) {
				sum += (double) days * this.requests[days];
			}
			return sum / this.all;
		}

		private int quantile(double share) {
			int days = 0;
			long below = this.requests[0];
			while (below < share * this.all) {
				below += this.requests[++days];
			}
			return days;
		}

	}

}
