package caseintake.stats.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The state of knowledge that is asked for: the end of a day.
 *
 * @param day the day
 * @param past whether it is over
 * @param asked whether it was asked for; otherwise everything counted is meant
 */
record AsOf(LocalDate day, boolean past, boolean asked) {

	/** What a question for the end of a day, or without one, means today. */
	static AsOf of(@Nullable LocalDate asked, LocalDate today) {
		return (asked != null) ? new AsOf(asked, asked.isBefore(today), true) : new AsOf(today, false, false);
	}

}
