package caseintake.disclosure;

/**
 * Which numbers are too small to be known.
 *
 * @param smallest the smallest number above zero that may be known, at least 3, since
 * otherwise a hidden number could only be one
 */
record Smallness(int smallest) {

	Smallness {
		if (smallest < 3) {
			throw new IllegalArgumentException("The smallest number is at least 3");
		}
	}

	/** Whether a number, or a change, is small; zero is not. */
	boolean isSmall(long number) {
		return number != 0 && Math.abs(number) < this.smallest;
	}

}
