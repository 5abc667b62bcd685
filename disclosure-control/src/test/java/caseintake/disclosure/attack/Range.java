package caseintake.disclosure.attack;

import caseintake.disclosure.DisclosureControl;

/**
 * Between what a number lies for certain.
 *
 * @param least the least that it can be
 * @param most the most that it can be
 */
record Range(long least, long most) {

	static final long UNBOUNDED = 1_000_000_000;

	boolean isExact() {
		return this.least == this.most;
	}

	/** What is between this and an earlier one. */
	Range since(Range earlier) {
		return new Range(this.least - earlier.most, this.most - earlier.least);
	}

	/** Whether it is certainly a number that was not to be known. */
	boolean isSmall() {
		return (this.least > 0 && this.most < DisclosureControl.USUAL)
				|| (this.most < 0 && this.least > -DisclosureControl.USUAL);
	}

}
