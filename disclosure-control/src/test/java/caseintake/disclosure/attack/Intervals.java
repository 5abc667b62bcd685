package caseintake.disclosure.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Bounds of rounded figures, made narrower by each other: a total lies between the sums
 * of the bounds of its cells, and a cell between what the total and the other cells
 * leave.
 */
final class Intervals {

	private final Map<BitSet, long[]> bounds = new HashMap<>();

	private final List<List<BitSet>> divisions;

	Intervals(Map<BitSet, Long> figures, int error, List<List<BitSet>> divisions) {
		figures.forEach((set, figure) -> this.bounds.put(set, new long[] { Math.max(0, figure - error), figure + error }));
		this.divisions = divisions;
		boolean narrower = true;
		while (narrower) {
			narrower = false;
			for (List<BitSet> division : divisions) {
				narrower |= narrow(division);
			}
		}
	}

	/** The first is the total of the others. */
	private boolean narrow(List<BitSet> division) {
		long[] total = of(division.getFirst());
		List<BitSet> cells = division.subList(1, division.size());
		long low = 0;
		long high = 0;
		for (BitSet cell : cells) {
			low += of(cell)[0];
			high = Math.min(UNBOUNDED, high + of(cell)[1]);
		}
		boolean narrower = set(total, low, high);
		for (BitSet cell : cells) {
			long[] it = of(cell);
			narrower |= set(it, (high >= UNBOUNDED) ? 0 : total[0] - (high - it[1]), total[1] - (low - it[0]));
		}
		return narrower;
	}

	private static final long UNBOUNDED = 1_000_000;

	private long[] of(BitSet set) {
		return this.bounds.computeIfAbsent(set, (unknown) -> new long[] { 0, UNBOUNDED });
	}

	private static boolean set(long[] bounds, long low, long high) {
		boolean narrower = low > bounds[0] || high < bounds[1];
		bounds[0] = Math.max(bounds[0], low);
		bounds[1] = Math.min(bounds[1], high);
		return narrower;
	}

	OptionalLong value(BitSet set) {
		long[] it = of(set);
		return (it[0] == it[1]) ? OptionalLong.of(it[0]) : OptionalLong.empty();
	}

}
