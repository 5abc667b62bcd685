package caseintake.disclosure.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Bounds of rounded figures, made narrower by each other: a total lies between the sums
 * of its cells' bounds, and a cell between what the total and the other cells leave.
 */
final class Intervals implements Reading {

	private final Map<BitSet, Range> ranges = new HashMap<>();

	/**
	 * Bounds.
	 * @param figures the rounded figures
	 * @param error by how much they may differ from the truth
	 * @param divisions sets, and then the sets that each is divided into
	 */
	Intervals(Map<BitSet, Long> figures, int error, List<List<BitSet>> divisions) {
		figures.forEach((set, figure) -> this.ranges.put(set, new Range(Math.max(0, figure - error), figure + error)));
		boolean narrower = true;
		while (narrower) {
			narrower = false;
			for (List<BitSet> division : divisions) {
				narrower |= narrow(division.getFirst(), division.subList(1, division.size()));
			}
		}
	}

	private boolean narrow(BitSet whole, List<BitSet> cells) {
		long least = 0;
		long most = 0;
		for (BitSet cell : cells) {
			least += range(cell).least();
			most += range(cell).most();
		}
		boolean narrower = narrow(whole, least, most);
		for (BitSet cell : cells) {
			Range range = range(cell);
			narrower |= narrow(cell, range(whole).least() - (most - range.most()),
					range(whole).most() - (least - range.least()));
		}
		return narrower;
	}

	private boolean narrow(BitSet set, long least, long most) {
		Range range = range(set);
		this.ranges.put(set, new Range(Math.max(range.least(), least), Math.min(range.most(), most)));
		return least > range.least() || most < range.most();
	}

	@Override
	public OptionalLong value(BitSet set) {
		Range range = range(set);
		return range.isExact() ? OptionalLong.of(range.least()) : OptionalLong.empty();
	}

	@Override
	public Range range(BitSet set) {
		return this.ranges.getOrDefault(set, new Range(0, Range.UNBOUNDED));
	}

}
