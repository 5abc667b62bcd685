package caseintake.disclosure;

import java.time.LocalDate;
import java.util.Map;

/**
 * The exact figures of a series that somebody wants to publish.
 *
 * @param series the series
 * @param knownAt the final day at whose end they were known
 * @param total number of cases
 * @param counts the cells' numbers of cases, by label
 */
public record Candidate(Series series, LocalDate knownAt, long total, Map<String, Long> counts) {

	public Candidate {
		counts = Map.copyOf(counts);
		boolean divided = !series.breakdown().cells().isEmpty();
		if (counts.size() != series.breakdown().cells().size()
				|| !series.breakdown().cells().stream().map(Cell::label).allMatch(counts::containsKey)) {
			throw new IllegalArgumentException("The counts are not those of the series' cells");
		}
		if (divided && counts.values().stream().mapToLong(Long::longValue).sum() != total) {
			throw new IllegalArgumentException("The cells do not add up to the total");
		}
	}

	/** The number of cases of a cell that is made of whole cells of the series. */
	long count(Cell cell) {
		return this.series.breakdown()
			.cells()
			.stream()
			.filter(cell::includes)
			.mapToLong((part) -> this.counts.getOrDefault(part.label(), 0L))
			.sum();
	}

	/** What is published if these cells are shown. */
	Release release(Breakdown breakdown, Map<String, Long> shown) {
		return new Release(this.series, breakdown, this.knownAt, this.total, shown);
	}

}
