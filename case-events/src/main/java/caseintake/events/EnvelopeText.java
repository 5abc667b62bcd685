package caseintake.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Text of an event, the same in Kafka's headers, in the feed's attributes and in values.
 */
final class EnvelopeText {

	private static final int SEQUENCE_DIGITS = 19;

	private EnvelopeText() {
	}

	static String utf8(byte[] bytes, String name) throws UndecodableEventException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UndecodableEventException(name + " is no UTF-8");
		}
	}

	/** Text that every reader can store. */
	static String storable(String text, String name) throws UndecodableEventException {
		if (text.indexOf('\0') >= 0) {
			throw new UndecodableEventException(name + " has a NUL character");
		}
		if (text.codePoints().anyMatch((c) -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
			throw new UndecodableEventException(name + " has half a surrogate pair");
		}
		return text;
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
			UUID uuid = UUID.fromString(text);
			if (uuid.toString().equalsIgnoreCase(text)) { // it also takes shorter parts
				return uuid;
			}
		}
		catch (IllegalArgumentException ex) {
			// told below
		}
		throw new UndecodableEventException(name + " is no UUID");
	}

	static Instant instant(String text) throws UndecodableEventException {
		try {
			OffsetDateTime time = OffsetDateTime.parse(text);
			if (time.getYear() >= 1 && time.getYear() <= 9999) {
				return time.toInstant();
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		throw new UndecodableEventException("time is no RFC 3339 timestamp");
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
