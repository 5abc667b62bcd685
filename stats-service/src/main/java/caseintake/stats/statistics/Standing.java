package caseintake.stats.statistics;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a figure stood.
 *
 * @param asOf at the end of this day
 * @param isFinal whether it can no longer change
 * @param cases the figure
 */
record Standing(LocalDate asOf, @JsonProperty("final") boolean isFinal, long cases) {
}
