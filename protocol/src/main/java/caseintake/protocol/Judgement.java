package caseintake.protocol;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;

/**
 * What is to be done with a partition's arrivals: the contiguous prefix is accepted, and
 * judging ends at the first gap or fork. What stands behind a gap is left to the
 * journal's feed. Unreadable records have no place in the chain and are kept wherever
 * they stand.
 *
 * @param from the position that the arrivals were held against
 * @param to the position after the accepted ones
 * @param accepted the events to count, in sequence order
 * @param duplicates number of events that were counted already
 * @param unreadable the records for the quarantine
 * @param nextOffset offset after the last record judged, {@code null} if none was or none
 * came from the topic
 * @param ending why judging ended
 * @param fork the event that contradicts what was counted, only where a fork ended it
 */
public record Judgement(Position from, Position to, List<CaseEvent> accepted, int duplicates,
		List<Arrival.Unreadable> unreadable, @Nullable Long nextOffset, Ending ending, @Nullable ChainLink fork) {

	/** Why judging ended. */
	public enum Ending {

		COMPLETE, GAP, FORK

	}

	/**
	 * Judges arrivals in the order in which they arrived.
	 * @param from how far the partition is counted, read afresh, or where arrivals that
	 * are not counted yet leave it
	 */
	public static Judgement of(Position from, List<Arrival> arrivals) {
		var judging = new Judging(from);
		arrivals.forEach(judging::add);
		return judging.end(from);
	}

	/** Whether there is nothing to store. */
	public boolean changesNothing() {
		return this.accepted.isEmpty() && this.unreadable.isEmpty() && this.nextOffset == null
				&& this.ending != Ending.FORK;
	}

	private static final class Judging {

		private final List<CaseEvent> accepted = new ArrayList<>();

		private final List<Arrival.Unreadable> unreadable = new ArrayList<>();

		private Position position;

		private int duplicates;

		private @Nullable Long nextOffset;

		private Ending ending = Ending.COMPLETE;

		private @Nullable ChainLink fork;

		Judging(Position from) {
			this.position = from;
		}

		void add(Arrival arrival) {
			switch (arrival) {
				case Arrival.Unreadable record -> {
					this.unreadable.add(record);
					judged(record.offset());
				}
				case Arrival.Event(CaseEvent event, Long offset) -> {
					if (this.ending == Ending.COMPLETE) {
						judge(event);
						judged(offset);
					}
				}
			}
		}

		private void judge(CaseEvent event) {
			switch (Acceptance.judge(this.position, event.link())) {
				case ACCEPT -> {
					this.accepted.add(event);
					this.position = Position.at(event.link());
				}
				case DUPLICATE -> this.duplicates++;
				case GAP -> this.ending = Ending.GAP;
				case FORK -> {
					this.ending = Ending.FORK;
					this.fork = event.link();
				}
			}
		}

		private void judged(@Nullable Long offset) {
			if (this.ending == Ending.COMPLETE && offset != null) {
				this.nextOffset = offset + 1;
			}
		}

		Judgement end(Position from) {
			return new Judgement(from, this.position, this.accepted, this.duplicates, this.unreadable, this.nextOffset,
					this.ending, this.fork);
		}

	}

}
