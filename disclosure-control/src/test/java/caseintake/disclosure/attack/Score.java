package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import java.time.LocalDate;

import caseintake.disclosure.Candidate;
import org.jspecify.annotations.Nullable;

/** What a method protects, and what it is good for. */
final class Score {

	private final Map<String, LocalDate> lastTotal = new HashMap<>();

	private final List<Attacker.Leak> leaks = new ArrayList<>();

	private final Map<String, LocalDate> lastCell = new HashMap<>();

	private long cellDays;

	private long requests;

	private long answered;

	private long days;

	private long cells;

	private long cellsShown;

	void count(Candidate candidate, @Nullable Published published) {
		this.requests++;
		String code = candidate.series().code();
		if (published != null && published.total() != null) {
			this.answered++;
			this.lastTotal.put(code, candidate.knownAt());
		}
		LocalDate last = this.lastTotal.getOrDefault(code, candidate.series().scope().since());
		this.days += candidate.knownAt().toEpochDay() - last.toEpochDay();
		this.cells += candidate.counts().size();
		this.cellsShown += (published != null) ? published.shown().size() : 0;
		for (String label : candidate.counts().keySet()) {
			if (published != null && published.shown().containsKey(label)) {
				this.lastCell.put(code + label, candidate.knownAt());
			}
			LocalDate lastShown = this.lastCell.getOrDefault(code + label, candidate.series().scope().since());
			this.cellDays += candidate.knownAt().toEpochDay() - lastShown.toEpochDay();
		}
	}

	void leaks(List<Attacker.Leak> found) {
		this.leaks.addAll(found);
	}

	List<Attacker.Leak> leaks() {
		return this.leaks;
	}

	void add(Score other) {
		this.requests += other.requests;
		this.answered += other.answered;
		this.days += other.days;
		this.cells += other.cells;
		this.cellsShown += other.cellsShown;
		this.cellDays += other.cellDays;
	}

	String text() {
		return "%.1f %% | %.1f | %.1f %% | %.1f".formatted(100.0 * this.answered / this.requests,
				(double) this.days / this.requests, 100.0 * this.cellsShown / this.cells,
				(double) this.cellDays / this.cells);
	}

}
