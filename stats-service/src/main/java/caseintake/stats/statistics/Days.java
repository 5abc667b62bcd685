package caseintake.stats.statistics;

import java.time.LocalDate;

/**
 * A range of calendar days.
 *
 * @param since first day
 * @param until last day
 */
record Days(LocalDate since, LocalDate until) {

	/** Every day that an event can name. */
	static final Days ALL = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

	Days upTo(LocalDate day) {
		return new Days(this.since, day.isBefore(this.until) ? day : this.until);
	}

}
