package caseintake.protocol;

/**
 * How the journal stands to the highest event that a partition of the topic has. That
 * event is to be read before the journal is: the other way round gives false alarms.
 */
public enum JournalStanding {

	/** It has the event. */
	HAS_IT,

	/** It does not reach so far: it went back. */
	BEHIND,

	/** It has another event there: it went back and grew again. */
	DIFFERS;

	/**
	 * Holds the topic's highest event against the journal.
	 * @param inJournal what the journal has at that sequence, {@link Position#START} for
	 * nothing
	 */
	public static JournalStanding of(Position inTopic, Position inJournal) {
		if (inJournal.equals(Position.START)) {
			return BEHIND;
		}
		return inJournal.equals(inTopic) ? HAS_IT : DIFFERS;
	}

}
