package caseintake.stats.repair;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the quarantine.
 *
 * @param generation whose counters lack it
 * @param sequence of the event, {@code null} if the record is no event of the journal
 * @param eventId the same
 * @param offset in the topic, only of a record that is no event of the journal
 * @param reason why it could not be counted
 * @param state waiting, or discarded by a person
 * @param discardReason why it was discarded
 */
record Quarantined(long id, int generation, int partition, @Nullable Long sequence, @Nullable UUID eventId,
		@Nullable Long offset, String reason, Instant quarantinedAt, String state, @Nullable Instant discardedAt,
		@Nullable String discardReason) {

	boolean isWaiting() {
		return this.state.equals("waiting");
	}

	/** What is told of it afterwards. */
	String subject() {
		String what = (this.sequence != null) ? "sequence %d, event %s".formatted(this.sequence, this.eventId)
				: "offset " + this.offset;
		return "quarantine %d: partition %d, %s".formatted(this.id, this.partition, what);
	}

}
