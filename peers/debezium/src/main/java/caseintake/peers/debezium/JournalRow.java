package caseintake.peers.debezium;

import java.nio.charset.StandardCharsets;

import caseintake.events.CaseEventTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Struct;

/** A row of the journal's table as the bytes that intake-service sends. */
final class JournalRow {

	private static final byte[] SPEC_VERSION = bytes("1.0");

	private static final byte[] SOURCE = bytes("/case-intake");

	private static final byte[] JSON = bytes("application/json");

	private static final int SEQUENCE_DIGITS = 19;

	private JournalRow() {
	}

	static ProducerRecord<byte[], byte[]> message(Struct row) {
		byte[] caseId = bytes(row.getString("case_id"));
		var message = new ProducerRecord<>(CaseEventTopic.NAME, row.getInt16("partition").intValue(), caseId,
				bytes(row.getString("value")));
		Headers headers = message.headers();
		headers.add("ce_specversion", SPEC_VERSION);
		headers.add("ce_id", bytes(row.getString("event_id")));
		headers.add("ce_type", bytes(row.getString("type")));
		headers.add("ce_source", SOURCE);
		headers.add("ce_subject", caseId);
		headers.add("ce_time", bytes(row.getString("recorded_at")));
		headers.add("ce_sequence", bytes(sequence(row.getInt64("sequence"))));
		if (row.getString("previous_event_id") != null) {
			headers.add("ce_previousid", bytes(row.getString("previous_event_id")));
		}
		if (row.getString("traceparent") != null) {
			headers.add("traceparent", bytes(row.getString("traceparent")));
		}
		headers.add("content-type", JSON);
		return message;
	}

	private static String sequence(long sequence) {
		String digits = Long.toString(sequence);
		return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
