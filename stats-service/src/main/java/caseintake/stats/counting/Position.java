package caseintake.stats.counting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition is counted.
 *
 * @param sequence sequence of the last event that was counted or quarantined, 0 for none
 * @param eventId id of that event, {@code null} exactly for sequence 0
 */
public record Position(long sequence, @Nullable UUID eventId) {

	/** Nothing counted yet. */
	public static final Position START = new Position(0, null);

	public Position {
		if (sequence < 0 || (sequence == 0) != (eventId == null)) {
			throw new IllegalArgumentException("A position is 0 without an event, or a sequence with its event");
		}
	}

}
