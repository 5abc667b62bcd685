package caseintake.protocol;

import java.util.List;

import caseintake.events.ChainLink;

/**
 * What the journal has behind a position that it has confirmed. It is to be asked for
 * after the records of the topic were read: the topic never has an event before the
 * journal has it.
 *
 * @param counted the confirmed position
 * @param following the events behind it, in order and without a gap
 * @param toHead whether there were no more of them
 */
public record JournalExtract(Position counted, List<ChainLink> following, boolean toHead) {

	/**
	 * Whether a record of the topic is certainly not the journal's. What was counted long
	 * before is not looked at: it is a duplicate whatever it says.
	 */
	public boolean isForeign(ChainLink inTopic) {
		long place = inTopic.sequence() - this.counted.sequence();
		if (place < 0) {
			return false;
		}
		if (place == 0) {
			return !inTopic.id().equals(this.counted.eventId());
		}
		if (place > this.following.size()) {
			return this.toHead;
		}
		return !this.following.get((int) place - 1).equals(inTopic);
	}

	/** Whether the journal is known to have an event with that sequence. */
	public boolean reaches(long sequence) {
		return sequence <= this.counted.sequence() + this.following.size();
	}

}
