package caseintake.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** CloudEvents attributes as text, the same in Kafka's headers and in the feed's JSON. */
final class EnvelopeText {

	private static final int SEQUENCE_DIGITS = 19;

	private EnvelopeText() {
	}

	static String sequence(long sequence) {
		String digits = Long.toString(sequence);
		return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
	}

	static long sequence(String text) throws UndecodableEventException {
		if (text.length() != SEQUENCE_DIGITS || !text.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			throw new UndecodableEventException("sequence is not 19 digits");
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new UndecodableEventException("sequence is out of range");
		}
	}

	static UUID uuid(String text, String name) throws UndecodableEventException {
		try {
			if (text.length() == 36) {
				return UUID.fromString(text);
			}
		}
		catch (IllegalArgumentException ex) {
			// told below
		}
		throw new UndecodableEventException(name + " is no UUID");
	}

	static Instant instant(String text) throws UndecodableEventException {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new UndecodableEventException("time is no RFC 3339 timestamp");
		}
	}

	static ChainLink link(String sequence, String id, @Nullable String previousId) throws UndecodableEventException {
		try {
			return new ChainLink(sequence(sequence), uuid(id, "id"),
					(previousId != null) ? uuid(previousId, "previousid") : null);
		}
		catch (IllegalArgumentException ex) {
			throw new UndecodableEventException("sequence and previousid contradict each other");
		}
	}

}
