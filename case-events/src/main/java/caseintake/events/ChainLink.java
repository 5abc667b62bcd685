package caseintake.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event's place in its partition's chain.
 *
 * @param sequence 1, 2, 3 … without a gap in each partition
 * @param id random id of the event
 * @param previousId id of the event with the sequence before, {@code null} exactly for
 * sequence 1
 */
public record ChainLink(long sequence, UUID id, @Nullable UUID previousId) {

	public ChainLink {
		if (sequence < 1 || (sequence == 1) != (previousId == null)) {
			throw new IllegalArgumentException("A chain begins with sequence 1, which alone has no previous event");
		}
	}

}
