package caseintake.faults.checker;

/** What a counter says. */
record Count(long added, long removed) {

	static final Count NONE = new Count(0, 0);

	Count plus(Count other) {
		return new Count(this.added + other.added, this.removed + other.removed);
	}

}
