package caseintake.disclosure.attack;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.disclosure.Series;
import org.jspecify.annotations.Nullable;

/**
 * What everybody can read of a series on one day.
 *
 * @param series the series
 * @param breakdown how it is divided
 * @param total the total, {@code null} where it is hidden
 * @param shown the cells that are not hidden, by label
 * @param error by how much a figure may differ from the truth
 */
record Published(Series series, Breakdown breakdown, @Nullable Long total, Map<String, Long> shown, int error) {

	/** The cells that are shown, by the cases that they count. */
	Map<BitSet, Long> cells() {
		Map<BitSet, Long> cells = new LinkedHashMap<>();
		for (Cell cell : this.breakdown.cells()) {
			Long shown = this.shown.get(cell.label());
			if (shown != null) {
				cells.put(Atoms.of(this.series.scope(), cell), shown);
			}
		}
		return cells;
	}

	/** Every figure, by the cases that it counts. */
	Map<BitSet, Long> sums() {
		Map<BitSet, Long> sums = cells();
		if (this.total != null) {
			sums.put(all(), this.total);
		}
		return sums;
	}

	private BitSet all() {
		if (this.breakdown.whole()) {
			return Atoms.of(this.series.scope());
		}
		var all = new BitSet();
		this.breakdown.cells().forEach((cell) -> all.or(Atoms.of(this.series.scope(), cell)));
		return all;
	}

	/** The cells that are hidden. */
	BitSet hidden() {
		BitSet hidden = all();
		for (Cell cell : this.breakdown.cells()) {
			if (this.shown.containsKey(cell.label())) {
				hidden.andNot(Atoms.of(cell));
			}
		}
		return hidden;
	}

	/** The sum of the hidden cells; {@code null} if nobody can say it. */
	@Nullable Long hiddenCount() {
		if (this.total == null || this.error > 0) {
			return null;
		}
		return this.total - this.shown.values().stream().mapToLong(Long::longValue).sum();
	}

}
