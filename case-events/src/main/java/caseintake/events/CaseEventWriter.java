package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes records of {@link CaseEventTopic}, for one thread. What was recorded together
 * has the same time and mostly the same type, which are written out once.
 */
public final class CaseEventWriter {

	private static final byte[] SPEC_VERSION = bytes("1.0");

	private static final byte[] JSON = bytes("application/json");

	private final byte[] source;

	private Instant time = Instant.EPOCH;

	private byte[] timeText = bytes(this.time.toString());

	private String type = "";

	private byte[] typeText = {};

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
		byte[] caseId = UuidBytes.write(event.caseId());
		var message = new ProducerRecord<>(CaseEventTopic.NAME, partition, event.recordedAt().toEpochMilli(), caseId,
				event.value());
		Headers headers = message.headers();
		headers.add("ce_specversion", SPEC_VERSION);
		headers.add("ce_id", UuidBytes.write(event.link().id()));
		headers.add("ce_type", text(event.type()));
		headers.add("ce_source", this.source);
		headers.add("ce_subject", caseId);
		headers.add("ce_time", text(event.recordedAt()));
		headers.add("ce_sequence", SequenceBytes.write(event.link().sequence()));
		if (event.link().previousId() != null) {
			headers.add("ce_previousid", UuidBytes.write(event.link().previousId()));
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

	private byte[] text(String type) {
		if (!type.equals(this.type)) {
			this.type = type;
			this.typeText = bytes(type);
		}
		return this.typeText;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
