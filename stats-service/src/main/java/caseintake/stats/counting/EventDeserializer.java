package caseintake.stats.counting;

import java.util.Iterator;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEventReader;
import caseintake.events.UndecodableEventException;
import caseintake.protocol.Arrival;

/**
 * Reads an event as its record is taken out of what was fetched, and lets go of the
 * headers: thousands of records wait together to be counted, and three quarters of what
 * they keep from the collector are these. Each consumer has one of its own.
 */
final class EventDeserializer implements Deserializer<EventDeserializer.Read> {

	/** What a record says, wherever it stands. */
	@FunctionalInterface
	interface Read {

		Arrival at(long offset);

	}

	private final CaseEventReader reader = new CaseEventReader();

	@Override
	public Read deserialize(String topic, byte[] value) {
		throw new IllegalStateException("An event without headers");
	}

	@Override
	public Read deserialize(String topic, Headers headers, byte @Nullable [] value) {
		Read read = read(this.reader, headers, value);
		Iterator<Header> each = headers.iterator();
		while (each.hasNext()) {
			each.next();
			each.remove();
		}
		return read;
	}

	static Read read(Headers headers, byte @Nullable [] value) {
		return read(new CaseEventReader(), headers, value);
	}

	private static Read read(CaseEventReader reader, Headers headers, byte @Nullable [] value) {
		try {
			var event = reader.read(headers, value);
			return (offset) -> new Arrival.Event(event, offset);
		}
		catch (UndecodableEventException ex) {
			String reason = ex.getMessage();
			return (offset) -> new Arrival.Unreadable(offset, (reason != null) ? reason : "unreadable");
		}
	}

}
