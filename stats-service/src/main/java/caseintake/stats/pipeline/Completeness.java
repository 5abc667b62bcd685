package caseintake.stats.pipeline;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the counters hold everything that the journal holds. */
public enum Completeness {

	/** They hold what it held when it was last asked. */
	COMPLETE,

	/**
	 * Something is on its way or in quarantine, or was counted since and waits for the
	 * journal's next answer.
	 */
	BEHIND,

	/** The journal has not answered lately, or an alarm stands. */
	UNKNOWN;

	/** In lower case. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
