package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A {@link CaseEvent} as a Kafka record: CloudEvents 1.0, Kafka protocol binding, binary
 * content mode, with the extensions {@code sequence}, {@code previousid} and
 * {@code traceparent}.
 */
public final class CaseEventTopic {

	/** Name of the topic. */
	public static final String NAME = "case-events.v1";

	private static final int MOST_HEADERS = 16;

	private CaseEventTopic() {
	}

	/**
	 * The record to send; {@link CaseEventWriter} for many.
	 * @param partition the case's partition, set explicitly
	 * @param source CloudEvents {@code source}, a URI reference
	 */
	public static ProducerRecord<byte[], byte[]> write(CaseEvent event, int partition, String source) {
		return new CaseEventWriter(source).write(event, partition);
	}

	/**
	 * Reads a record's envelope.
	 * @throws UndecodableEventException if it is none of a case event: nothing can be
	 * said of its place in the chain
	 */
	public static CaseEvent read(ConsumerRecord<byte[], byte[]> message) throws UndecodableEventException {
		return read(message.headers(), message.value());
	}

	/**
	 * The same of a record's headers and value. Of several headers with one name the last
	 * counts.
	 */
	public static CaseEvent read(Headers headers, byte @Nullable [] value) throws UndecodableEventException {
		Map<String, byte[]> last = HashMap.newHashMap(MOST_HEADERS);
		for (Header header : headers) {
			last.put(header.key(), header.value());
		}
		if (!"1.0".equals(required(last, "ce_specversion"))) {
			throw new UndecodableEventException("specversion is not 1.0");
		}
		ChainLink link = EnvelopeText.link(required(last, "ce_sequence"), required(last, "ce_id"),
				text(last, "ce_previousid"));
		return new CaseEvent(link, required(last, "ce_type"),
				EnvelopeText.uuid(required(last, "ce_subject"), "subject"),
				EnvelopeText.instant(required(last, "ce_time")), text(last, "traceparent"),
				(value != null) ? value : new byte[0]);
	}

	private static String required(Map<String, byte[]> headers, String name) throws UndecodableEventException {
		String text = text(headers, name);
		if (text == null || text.isEmpty()) {
			throw new UndecodableEventException("header " + name + " is missing");
		}
		return text;
	}

	private static @Nullable String text(Map<String, byte[]> headers, String name) throws UndecodableEventException {
		byte[] value = headers.get(name);
		if (value == null) {
			return null;
		}
		return EnvelopeText.isPlain(value) ? new String(value, StandardCharsets.US_ASCII) : unusual(value, name);
	}

	private static String unusual(byte[] value, String name) throws UndecodableEventException {
		String place = "header " + name;
		return EnvelopeText.storable(EnvelopeText.utf8(value, place), place);
	}

}
