package caseintake.protocol;

import org.jspecify.annotations.Nullable;

import caseintake.events.ChainLink;

/**
 * How the journal stands to the last event that a partition of the topic has. That event
 * is to be read before the journal is: the other way round gives false alarms.
 */
public enum JournalStanding {

	/** It has the event. */
	HAS_IT,

	/** It does not reach so far: it went back. */
	BEHIND,

	/** It has another event there: it went back and grew again. */
	DIFFERS;

	/**
	 * Holds the topic's last event against the journal.
	 * @param inJournal what the journal has at that sequence, {@code null} for nothing
	 */
	public static JournalStanding of(ChainLink inTopic, @Nullable ChainLink inJournal) {
		if (inJournal == null) {
			return BEHIND;
		}
		return inJournal.equals(inTopic) ? HAS_IT : DIFFERS;
	}

}
