package caseintake.protocol;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;

/** Something that came from the topic or from the journal's feed. */
public sealed interface Arrival {

	/**
	 * An event.
	 *
	 * @param event the event, its value not yet decoded
	 * @param offset its offset in the topic, {@code null} when it came from the feed
	 */
	record Event(CaseEvent event, @Nullable Long offset) implements Arrival {
	}

	/**
	 * A record of the topic of which not even the place in the chain can be read.
	 *
	 * @param offset its offset
	 * @param reason why, without any of its content
	 */
	record Unreadable(long offset, String reason) implements Arrival {
	}

}
