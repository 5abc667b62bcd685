package caseintake.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
	 * Reads a record's envelope; {@link CaseEventReader} for many.
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
		return new CaseEventReader().read(headers, value);
	}

}
