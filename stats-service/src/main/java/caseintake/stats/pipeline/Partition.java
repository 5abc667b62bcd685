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
 * @param quarantine events that wait for a person
 * @param discarded events of which a person has decided that they are never counted
 * @param unreadable records in quarantine that are no events
 * @param confirmation what the journal last confirmed
 */
record Partition(int number, Position position, long head, Quarantine quarantine, long discarded, long unreadable,
		@Nullable Confirmation confirmation) {

	/** What its counters rest on: they change only together with it. */
	record Place(Position position, long quarantined, long discarded) {
	}

	Place place() {
		return new Place(this.position, quarantined(), this.discarded);
	}

	/** Events of the journal that are neither applied nor in quarantine nor discarded. */
	long pending() {
		return this.head - this.position.sequence();
	}

	long counted() {
		return this.position.sequence() - quarantined() - this.discarded;
	}

	long quarantined() {
		return this.quarantine.events();
	}

	/** Whether it has come to everything that the journal had when it was last asked. */
	boolean hasAll() {
		return this.confirmation != null && this.confirmation.hadNoMoreThan(this.position);
	}

	boolean heardSince(Instant instant) {
		return this.confirmation != null && !this.confirmation.askedAt().isBefore(instant);
	}

	boolean completeThrough(Instant instant) {
		Instant complete = completeThrough();
		return complete != null && !complete.isBefore(instant);
	}

	/** The latest instant of which that holds, {@code null} if there is none. */
	@Nullable Instant completeThrough() {
		Instant confirmed = (this.confirmation != null) ? this.confirmation.completeThrough() : null;
		return (confirmed != null) ? this.quarantine.completeThrough(confirmed) : null;
	}

	/** When the oldest event was recorded that is on its way, if one is. */
	@Nullable Instant pendingSince() {
		return (pending() > 0 && this.confirmation != null) ? this.confirmation.oldestUncountedAt() : null;
	}

	/** When the oldest event came into quarantine, if one is there. */
	@Nullable Instant quarantinedSince() {
		return this.quarantine.oldestAt();
	}

	Partition withHeadAtLeast(long sequence) {
		return new Partition(this.number, this.position, Math.max(this.head, sequence), this.quarantine, this.discarded,
				this.unreadable, this.confirmation);
	}

}
