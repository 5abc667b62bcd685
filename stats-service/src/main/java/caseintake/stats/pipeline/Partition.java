package caseintake.stats.pipeline;

import java.time.Instant;

import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition is counted.
 *
 * @param number from 0
 * @param position of the last event that was applied, quarantined or discarded
 * @param head last sequence that is known of: the journal told it or, if more, it was
 * counted since; nothing is known of others without a confirmation
 * @param quarantined events in quarantine, waiting for a person
 * @param discarded events of which a person has decided that they are never counted
 * @param unreadable records in quarantine that are no events
 * @param oldestQuarantinedAt when the first of the events went there
 * @param confirmation what the journal last confirmed
 */
record Partition(int number, Position position, long head, long quarantined, long discarded, long unreadable,
		@Nullable Instant oldestQuarantinedAt, @Nullable Confirmation confirmation) {

	/** What its counters rest on: they change only together with it. */
	record Place(Position position, long quarantined, long discarded) {
	}

	Place place() {
		return new Place(this.position, this.quarantined, this.discarded);
	}

	/** Events of the journal that are neither applied nor in quarantine nor discarded. */
	long pending() {
		return this.head - this.position.sequence();
	}

	long counted() {
		return this.position.sequence() - this.quarantined - this.discarded;
	}

	/** Whether it has come to everything that the journal had when it was last asked. */
	boolean hasAll() {
		return this.confirmation != null && this.confirmation.hadNoMoreThan(this.position);
	}

	boolean heardSince(Instant instant) {
		return this.confirmation != null && !this.confirmation.askedAt().isBefore(instant);
	}

	boolean completeThrough(Instant instant) {
		return this.quarantined == 0 && this.confirmation != null && this.confirmation.completeThrough() != null
				&& !this.confirmation.completeThrough().isBefore(instant);
	}

	/** The latest instant of which that holds, {@code null} if there is none. */
	@Nullable Instant completeThrough() {
		return (this.quarantined == 0 && this.confirmation != null) ? this.confirmation.completeThrough() : null;
	}

	/** Since when something is waiting, if anything is. */
	@Nullable Instant waitingSince() {
		Instant pendingSince = (pending() > 0 && this.confirmation != null) ? this.confirmation.oldestUncountedAt()
				: null;
		if (pendingSince == null || this.oldestQuarantinedAt == null) {
			return (pendingSince != null) ? pendingSince : this.oldestQuarantinedAt;
		}
		return pendingSince.isBefore(this.oldestQuarantinedAt) ? pendingSince : this.oldestQuarantinedAt;
	}

	Partition withHeadAtLeast(long sequence) {
		return new Partition(this.number, this.position, Math.max(this.head, sequence), this.quarantined,
				this.discarded, this.unreadable, this.oldestQuarantinedAt, this.confirmation);
	}

}
