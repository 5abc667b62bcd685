package caseintake.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was published of a series. An entry of the ledger, whoever has decided it: also a
 * correction, or a figure from before there was a ledger.
 *
 * @param series the series
 * @param breakdown the series' breakdown, or the coarser one that was published instead
 * @param knownAt the day at whose end the figures were known
 * @param total number of cases
 * @param shown the numbers of the cells that were shown, by label
 */
public record Release(Series series, Breakdown breakdown, LocalDate knownAt, long total, Map<String, Long> shown) {

	public Release {
		shown = Map.copyOf(shown);
		if (knownAt.isBefore(series.scope().since())) {
			throw new IllegalArgumentException("The range begins after the day of the figures");
		}
		if (!breakdown.cells().stream().map(Cell::label).toList().containsAll(shown.keySet())) {
			throw new IllegalArgumentException("A cell is shown that the breakdown does not have");
		}
		long sum = shown.values().stream().mapToLong(Long::longValue).sum();
		if (sum > total || (sum < total && !shown.isEmpty() && shown.size() == breakdown.cells().size())) {
			throw new IllegalArgumentException("The cells do not add up to the total");
		}
	}

	/** The cells to be shown as ":". */
	public List<Cell> hidden() {
		return this.breakdown.cells().stream().filter((cell) -> !this.shown.containsKey(cell.label())).toList();
	}

	/** The sum of the hidden cells, which everybody can work out. */
	long hiddenCount() {
		return this.total - this.shown.values().stream().mapToLong(Long::longValue).sum();
	}

}
