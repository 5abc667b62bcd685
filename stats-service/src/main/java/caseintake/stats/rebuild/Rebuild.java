package caseintake.stats.rebuild;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A generation of counters.
 *
 * @param generation its number
 * @param counted events that it has counted
 * @param head events that the journal is known to have
 * @param quarantined events that it could not count, and that wait for a person
 * @param startedAt when its building began
 */
record Rebuild(int generation, State state, long counted, long head, long quarantined, Instant startedAt) {

	/** What a generation is good for. */
	enum State {

		/** The figures come from it. */
		LIVE,

		/** It is filled from the journal's feed. */
		BUILDING,

		/** It was live once. Its counters stay for a while. */
		CLOSED;

		/** In lower case, as the database has it. */
		@JsonValue
		String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
