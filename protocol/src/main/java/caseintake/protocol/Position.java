package caseintake.protocol;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.events.ChainLink;

/**
 * How far a partition is numbered, or counted.
 *
 * @param sequence sequence of the last event, 0 for none
 * @param eventId id of that event, {@code null} exactly for sequence 0
 */
public record Position(long sequence, @Nullable UUID eventId) {

	/** Nothing yet. */
	public static final Position START = new Position(0, null);

	public Position {
		if (sequence < 0 || (sequence == 0) != (eventId == null)) {
			throw new IllegalArgumentException("A position is 0 without an event, or a sequence with its event");
		}
	}

	/** The position at an event. */
	public static Position at(ChainLink link) {
		return new Position(link.sequence(), link.id());
	}

	/**
	 * The place in the chain of the event that comes after this position.
	 * @param id a random id: one that is derived from the sequence would make two
	 * histories look alike
	 */
	public ChainLink next(UUID id) {
		return new ChainLink(this.sequence + 1, id, this.eventId);
	}

	/**
	 * Whether the journal has what was counted up to here.
	 * @param head the journal's last sequence
	 * @param eventId the id that the journal has at this sequence, {@code null} for none
	 */
	public boolean isConfirmedBy(long head, @Nullable UUID eventId) {
		return head >= this.sequence && Objects.equals(eventId, this.eventId);
	}

	/**
	 * Whether the journal still has this position's own event.
	 * @param found what it has from this sequence on, in order
	 */
	public boolean isFirstOf(List<ChainLink> found) {
		return this.sequence == 0 || (!found.isEmpty() && equals(at(found.getFirst())));
	}

	/**
	 * Where the journal does not go on from here, without a gap and in the chain.
	 * @param found what it has from this sequence on, in order: this position's own event
	 * first, if there is one
	 * @return the first sequence that it does not have, or has with another predecessor;
	 * none if it has all
	 */
	public OptionalLong firstGap(List<ChainLink> found) {
		if (!isFirstOf(found)) {
			return OptionalLong.of(this.sequence);
		}
		Position reached = this;
		for (ChainLink link : (this.sequence > 0) ? found.subList(1, found.size()) : found) {
			if (!link.equals(reached.next(link.id()))) {
				return OptionalLong.of(reached.sequence + 1);
			}
			reached = at(link);
		}
		return OptionalLong.empty();
	}

}
