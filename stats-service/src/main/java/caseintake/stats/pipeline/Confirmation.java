package caseintake.stats.pipeline;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the journal said of a partition when it last confirmed what was counted.
 *
 * @param askedAt when it was asked
 * @param head its last sequence
 * @param headEventId the event there, {@code null} if that is not known
 * @param published how much of it the topic is known to have
 * @param confirmedSequence counted sequence at which it has the same event
 * @param oldestUncountedAt when the first event was recorded that was not counted then
 * @param completeThrough every event recorded up to then is counted and confirmed
 * @param totalsComparedAt when the control totals were last equal, {@code null} for never
 * @param told what it told last, confirming or not
 */
record Confirmation(Instant askedAt, long head, @Nullable UUID headEventId, long published, long confirmedSequence,
		@Nullable Instant oldestUncountedAt, @Nullable Instant completeThrough, @Nullable Instant totalsComparedAt,
		Told told) {

	/**
	 * A head.
	 *
	 * @param at when the journal was asked for it
	 * @param head its last sequence then
	 */
	record Told(Instant at, long head) {
	}

	/**
	 * Whether everything that the journal had is counted: it was when the journal was
	 * asked, or what is counted has since come to the very event that was its head. A
	 * sequence alone does not say that: a journal that went back may have grown again.
	 */
	boolean hadNoMoreThan(Position counted) {
		return this.confirmedSequence >= this.head
				|| (counted.sequence() == this.head && Objects.equals(counted.eventId(), this.headEventId));
	}

}
