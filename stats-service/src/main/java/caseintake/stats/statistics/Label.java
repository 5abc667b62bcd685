package caseintake.stats.statistics;

/**
 * A value of a column.
 *
 * @param rank its place in the reference data, 0 for days and months
 * @param text a code, a day or a month; empty for no operation
 */
record Label(int rank, String text) implements Comparable<Label> {

	static final Label NONE = new Label(0, "");

	@Override
	public int compareTo(Label other) {
		if (this == other) {
			return 0;
		}
		return (this.rank != other.rank) ? Integer.compare(this.rank, other.rank) : this.text.compareTo(other.text);
	}

}
