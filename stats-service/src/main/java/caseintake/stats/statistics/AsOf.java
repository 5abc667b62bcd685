package caseintake.stats.statistics;

import java.time.LocalDate;

/**
 * The state of knowledge that is asked for: the end of a day.
 *
 * @param day the day
 * @param past whether it is over
 * @param asked whether it was asked for; otherwise everything counted is meant
 */
record AsOf(LocalDate day, boolean past, boolean asked) {
}
