package caseintake.faults.checker;

import java.time.LocalDate;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the journal.
 *
 * @param value made of all bytes of its value
 */
record Event(int partition, long sequence, UUID id, @Nullable UUID previousId, UUID caseId, String type, UUID value,
		LocalDate recordedOn, @Nullable Cell before, @Nullable Cell after) {

	String name() {
		return "event %s (partition %d, sequence %d)".formatted(this.id, this.partition, this.sequence);
	}

}
