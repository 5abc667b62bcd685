package caseintake.stats.statistics;

import java.util.Comparator;

/**
 * A value of a column.
 *
 * @param rank its place in the reference data, 0 for days and months
 * @param text a code, a day or a month; empty for no operation
 */
record Label(int rank, String text) implements Comparable<Label> {

	private static final Comparator<Label> ORDER = Comparator.comparingInt(Label::rank).thenComparing(Label::text);

	@Override
	public int compareTo(Label other) {
		return ORDER.compare(this, other);
	}

}
