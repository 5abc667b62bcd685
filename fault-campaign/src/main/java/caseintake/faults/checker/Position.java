package caseintake.faults.checker;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place in a partition: the sequence of an event and its id; 0 and none before the
 * first.
 */
record Position(long sequence, @Nullable UUID id) {
}
