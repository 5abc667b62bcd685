package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes records of {@link CaseEventTopic}, for one thread. What was recorded together
 * has the same time, which is written out once.
 */
public final class CaseEventWriter {

	private static final byte[] SPEC_VERSION = bytes("1.0");

	private static final byte[] JSON = bytes("application/json");

	private final byte[] source;

	private Instant time = Instant.EPOCH;

	private byte[] timeText = bytes(this.time.toString());

	/**
	 * Writes records of a source.
	 * @param source CloudEvents {@code source}, a URI reference
	 */
	public CaseEventWriter(String source) {
		this.source = bytes(source);
	}

	/**
	 * The record to send.
	 * @param partition the case's partition, set explicitly
	 */
	public ProducerRecord<byte[], byte[]> write(CaseEvent event, int partition) {
		byte[] caseId = bytes(event.caseId().toString());
		var message = new ProducerRecord<>(CaseEventTopic.NAME, partition, event.recordedAt().toEpochMilli(), caseId,
				event.value());
		Headers headers = message.headers();
		headers.add("ce_specversion", SPEC_VERSION);
		headers.add("ce_id", bytes(event.link().id().toString()));
		headers.add("ce_type", bytes(event.type()));
		headers.add("ce_source", this.source);
		headers.add("ce_subject", caseId);
		headers.add("ce_time", text(event.recordedAt()));
		headers.add("ce_sequence", bytes(EnvelopeText.sequence(event.link().sequence())));
		if (event.link().previousId() != null) {
			headers.add("ce_previousid", bytes(event.link().previousId().toString()));
		}
		if (event.traceparent() != null) {
			headers.add("traceparent", bytes(event.traceparent()));
		}
		headers.add("content-type", JSON);
		return message;
	}

	private byte[] text(Instant recordedAt) {
		if (!recordedAt.equals(this.time)) {
			this.time = recordedAt;
			this.timeText = bytes(recordedAt.toString());
		}
		return this.timeText;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
