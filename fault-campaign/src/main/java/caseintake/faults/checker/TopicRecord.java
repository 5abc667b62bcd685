package caseintake.faults.checker;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one record of the topic says of its place; sequence 0 if it says none that can be
 * read.
 */
record TopicRecord(int partition, long offset, long sequence, @Nullable UUID id, @Nullable UUID previousId) {
}
