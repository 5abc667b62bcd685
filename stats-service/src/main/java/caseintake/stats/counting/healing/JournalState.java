package caseintake.stats.counting.healing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What the journal says of itself. */
record JournalState(List<Partition> partitions) {

	/** Nothing of it is taken for granted, it comes from outside. */
	boolean isWhole() {
		return this.partitions != null
				&& this.partitions.stream().allMatch((partition) -> partition.recordedThrough() != null);
	}

	/**
	 * One partition.
	 *
	 * @param head sequence of its last event, 0 for none
	 * @param recordedThrough every event recorded up to it is at or below the head
	 * @param published sequence up to which the topic is known to have it
	 * @param position the position that was asked for
	 */
	record Partition(int partition, long head, Instant recordedThrough, long published, @Nullable Asked position) {
	}

	/**
	 * What the journal has at the sequence that it was asked for.
	 *
	 * @param eventId its event there, {@code null} if it has none
	 * @param matches whether that is the event that it was asked for
	 * @param nextRecordedAt when the event behind it was recorded, {@code null} if there
	 * is none
	 */
	record Asked(long sequence, @Nullable UUID eventId, boolean matches, @Nullable Instant nextRecordedAt) {
	}

}
