package caseintake.faults.checker;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one record of the topic says; sequence 0 if it says none that can be read.
 *
 * @param value made of all bytes of its value
 */
record TopicRecord(int partition, long offset, long sequence, @Nullable UUID id, @Nullable UUID previousId,
		@Nullable String type, @Nullable UUID value) {

	String name() {
		return "a record (partition %d, offset %d) with sequence %d".formatted(this.partition, this.offset,
				this.sequence);
	}

}
