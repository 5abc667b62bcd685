package caseintake.stats.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Figures by the labels of their columns.
 *
 * @param columns the columns, in order
 * @param byKey figures by one label of each column, in the order of the labels
 */
record Figures(Map<GroupColumn, Labels> columns, NavigableMap<List<Label>, Long> byKey) {

	/** Label by label. Keys of one answer have the same length. */
	static final Comparator<List<Label>> ORDER = (one, other) -> {
		for (int i = 0; i < one.size(); i++) {
			int difference = one.get(i).compareTo(other.get(i));
			if (difference != 0) {
				return difference;
			}
		}
		return 0;
	};

	long total() {
		return this.byKey.values().stream().mapToLong(Long::longValue).sum();
	}

}
