package caseintake.disclosure;

/**
 * Which numbers are too small to be known.
 *
 * @param smallest the smallest number above zero that may be known, at least 2
 */
record Smallness(int smallest) {

	Smallness {
		if (smallest < 2) {
			throw new IllegalArgumentException("Nothing is small");
		}
	}

	/** Whether a number, or a change, is small; zero is not. */
	boolean isSmall(long number) {
		return number != 0 && Math.abs(number) < this.smallest;
	}

}
