package caseintake.intake.relay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import caseintake.protocol.Position;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that is sent again says how far its partition had been sent before: a
 * repetition that breaks off would hide that from whoever looks at the topic's end.
 */
final class Repetition {

	private static final String HEADER = "repeats-up-to";

	private Repetition() {
	}

	static void mark(Headers headers, Position upTo) {
		headers.add(HEADER, (upTo.sequence() + ":" + upTo.eventId()).getBytes(StandardCharsets.UTF_8));
	}

	/** Nothing where it is none, or somebody else wrote nonsense. */
	static Optional<Position> upTo(Headers headers) {
		Header header = headers.lastHeader(HEADER);
		if (header == null || header.value() == null) {
			return Optional.empty();
		}
		try {
			String[] parts = new String(header.value(), StandardCharsets.UTF_8).split(":", 2);
			return Optional.of(new Position(Long.parseLong(parts[0]), UUID.fromString(parts[1])));
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

}
