package caseintake.peers.journal;

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
	public Map<String, String> headers() {
		var headers = new LinkedHashMap<String, String>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", this.eventId);
		headers.put("ce_type", this.type);
		headers.put("ce_source", "/case-intake");
		headers.put("ce_subject", this.caseId);
		headers.put("ce_time", this.recordedAt);
		headers.put("ce_sequence", this.sequence);
		if (this.previousId != null) {
			headers.put("ce_previousid", this.previousId);
		}
		headers.put("content-type", "application/json");
		return headers;
	}

}
