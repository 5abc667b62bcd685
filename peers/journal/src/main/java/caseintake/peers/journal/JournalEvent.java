package caseintake.peers.journal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An event as the journal has it, in the texts of its record.
 *
 * @param caseId the record's key
 * @param partition of the topic
 * @param sequence nineteen digits
 * @param previousId absent from a partition's first event
 * @param recordedAt RFC 3339, microseconds
 * @param value JSON
 */
public record JournalEvent(String caseId, int partition, String sequence, String eventId, @Nullable String previousId,
		String type, String recordedAt, String value) {

	/** As intake-service sends them of a case that was imported, in their order. */
	public Map<String, byte[]> headers() {
		var headers = new LinkedHashMap<String, byte[]>();
		headers.put("ce_specversion", bytes("1.0"));
		headers.put("ce_id", bytes(this.eventId));
		headers.put("ce_type", bytes(this.type));
		headers.put("ce_source", bytes("/case-intake"));
		headers.put("ce_subject", bytes(this.caseId));
		headers.put("ce_time", bytes(this.recordedAt));
		headers.put("ce_sequence", bytes(this.sequence));
		if (this.previousId != null) {
			headers.put("ce_previousid", bytes(this.previousId));
		}
		headers.put("content-type", bytes("application/json"));
		return headers;
	}

	/** The record's value. */
	public byte[] body() {
		return bytes(this.value);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
