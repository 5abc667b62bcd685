package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * Something small that is known for certain.
 *
 * @param cases the cases
 * @param knownAt the day of which their number is known
 * @param since the earlier day since which the number has changed by that much, the same
 * day for the number itself
 * @param number the number
 */
record Leak(BitSet cases, LocalDate knownAt, LocalDate since, Range number) {

	@Override
	public String toString() {
		return "%d to %d at the end of %s, since %s, of %s".formatted(this.number.least(), this.number.most(),
				this.knownAt, this.since, Atoms.text(this.cases));
	}

}
