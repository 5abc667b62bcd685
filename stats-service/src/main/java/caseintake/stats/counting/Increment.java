package caseintake.stats.counting;

/**
 * What is added to a cell.
 *
 * @param added cases that entered it
 * @param removed cases that left it
 */
record Increment(long added, long removed) {

	static final Increment ONE_ADDED = new Increment(1, 0);

	static final Increment ONE_REMOVED = new Increment(0, 1);

	Increment plus(Increment other) {
		return new Increment(this.added + other.added, this.removed + other.removed);
	}

}
