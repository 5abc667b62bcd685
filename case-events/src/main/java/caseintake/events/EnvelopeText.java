package caseintake.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Text of an event, the same in Kafka's headers, in the feed's attributes and in values.
 */
final class EnvelopeText {

	private static final int SEQUENCE_DIGITS = 19;

	/** What Java puts in the place of bytes that are no UTF-8. */
	private static final char REPLACEMENT = '\ufffd';

	private EnvelopeText() {
	}

	/** Whether it is ASCII that every reader can store. */
	static boolean isPlain(byte[] bytes) {
		for (byte b : bytes) {
			if (b <= 0) {
				return false;
			}
		}
		return true;
	}

	static String utf8(byte[] bytes, String name) throws UndecodableEventException {
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (text.indexOf(REPLACEMENT) >= 0) {
			requireUtf8(bytes, name); // it may have been sent, or stand for what is no
										// text
		}
		return text;
	}

	private static void requireUtf8(byte[] bytes, String name) throws UndecodableEventException {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
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
		int place = 0;
		while (place < text.length()) {
			int c = text.codePointAt(place);
			if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
				throw new UndecodableEventException(name + " has half a surrogate pair");
			}
			place += Character.charCount(c);
		}
		return text;
	}

	static String sequence(long sequence) {
		String digits = Long.toString(sequence);
		return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
	}

	static long sequence(String text) throws UndecodableEventException {
		if (text.length() != SEQUENCE_DIGITS || !Digits.standIn(text, 0, SEQUENCE_DIGITS)) {
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
		if (!isUuid(text)) { // the library also takes shorter parts
			throw new UndecodableEventException(name + " is no UUID");
		}
		return UUID.fromString(text);
	}

	private static boolean isUuid(String text) {
		if (text.length() != 36) {
			return false;
		}
		for (int i = 0; i < 36; i++) {
			boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
			if (hyphen ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	static Instant instant(String text) throws UndecodableEventException {
		try {
			OffsetDateTime time = TimeText.instant(text);
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
		return link(sequence(sequence), uuid(id, "id"), (previousId != null) ? uuid(previousId, "previousid") : null);
	}

	static ChainLink link(long sequence, UUID id, @Nullable UUID previousId) throws UndecodableEventException {
		try {
			return new ChainLink(sequence, id, previousId);
		}
		catch (IllegalArgumentException ex) {
			throw new UndecodableEventException("sequence and previousid contradict each other");
		}
	}

}
