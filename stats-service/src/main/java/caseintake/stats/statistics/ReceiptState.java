package caseintake.stats.statistics;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of the event that a receipt names. */
enum ReceiptState {

	/** It is in the counters. */
	COUNTED,

	/** The journal has it, the counters not yet. */
	PENDING,

	/** It could not be applied and waits for a person. */
	QUARANTINED,

	/** A person has decided that it is never counted. */
	DISCARDED,

	/**
	 * The journal has no such event, or does not answer, or an alarm stands for the
	 * event's partition.
	 */
	UNKNOWN;

	@JsonValue
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
