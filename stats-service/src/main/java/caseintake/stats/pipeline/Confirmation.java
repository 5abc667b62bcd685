package caseintake.stats.pipeline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the journal last said of a partition.
 *
 * @param askedAt when it was asked
 * @param head its last sequence
 * @param published how much of it the topic is known to have
 * @param confirmedSequence counted sequence at which it has the same event
 * @param oldestUncountedAt when the first event was recorded that was not counted then
 * @param completeThrough every event recorded up to then is counted and confirmed
 * @param totalsComparedAt when the control totals were last equal, {@code null} for never
 */
record Confirmation(Instant askedAt, long head, long published, long confirmedSequence,
		@Nullable Instant oldestUncountedAt, @Nullable Instant completeThrough, @Nullable Instant totalsComparedAt) {
}
