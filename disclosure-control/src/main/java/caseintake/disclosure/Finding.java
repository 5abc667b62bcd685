package caseintake.disclosure;

import java.time.LocalDate;

/**
 * What a figure would let somebody know. For the people who release only: it says what
 * the figure is withheld for.
 *
 * @param kind what it is
 * @param knownAt the day of the figures that would tell it together with the new ones
 */
public record Finding(Kind kind, LocalDate knownAt) {

	/** What can be small. */
	public enum Kind {

		/** A number of cases. */
		SMALL_NUMBER,

		/** By what one number is more, or less, than another. */
		SMALL_DIFFERENCE,

		/** Nothing by itself, but others need it to hide behind. */
		COVER

	}

}
