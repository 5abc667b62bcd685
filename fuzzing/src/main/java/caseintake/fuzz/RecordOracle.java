package caseintake.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a record's envelope is that of an event, after the published description
 * of the topic and without the library that reads it.
 */
final class RecordOracle {

	private static final Pattern UUID = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private static final Pattern SEQUENCE = Pattern.compile("[0-9]{19}");

	private static final String LAST_SEQUENCE = Long.toString(Long.MAX_VALUE);

	private RecordOracle() {
	}

	static boolean isEvent(Headers headers) {
		try {
			String sequence = required(headers, "ce_sequence");
			String previous = text(headers, "ce_previousid");
			boolean first = sequence.matches("0*1");
			return required(headers, "ce_specversion").equals("1.0") && SEQUENCE.matcher(sequence).matches()
					&& sequence.compareTo(LAST_SEQUENCE) <= 0 && !sequence.matches("0*")
					&& UUID.matcher(required(headers, "ce_id")).matches() && !required(headers, "ce_type").isEmpty()
					&& UUID.matcher(required(headers, "ce_subject")).matches() && isTime(required(headers, "ce_time"))
					&& first == (previous == null) && (previous == null || UUID.matcher(previous).matches())
					&& isStorable(text(headers, "traceparent"));
		}
		catch (CharacterCodingException | MissingHeader ex) {
			return false;
		}
	}

	private static boolean isTime(String text) {
		try {
			int year = OffsetDateTime.parse(text).getYear();
			return year >= 1 && year <= 9999;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isStorable(@Nullable String text) {
		return text == null || text.indexOf('\0') < 0;
	}

	private static String required(Headers headers, String name) throws CharacterCodingException, MissingHeader {
		String text = text(headers, name);
		if (text == null || text.isEmpty() || !isStorable(text)) {
			throw new MissingHeader();
		}
		return text;
	}

	/** The last header of a name counts. */
	private static @Nullable String text(Headers headers, String name) throws CharacterCodingException {
		@Nullable Header header = headers.lastHeader(name);
		if (header == null || header.value() == null) {
			return null;
		}
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
	}

	private static final class MissingHeader extends Exception {

		MissingHeader() {
			super(null, null, false, false);
		}

	}

}
