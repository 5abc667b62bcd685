package caseintake.events;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers that make an event, by their CloudEvents names. Of several with one name
 * the last counts; the others of a record are not looked at.
 */
@SuppressWarnings("ArrayRecordComponent") // read once
record EnvelopeHeaders(byte @Nullable [] specVersion, byte @Nullable [] id, byte @Nullable [] type,
		byte @Nullable [] subject, byte @Nullable [] time, byte @Nullable [] sequence, byte @Nullable [] previousId,
		byte @Nullable [] traceparent) {

	static EnvelopeHeaders of(Headers headers) {
		byte[] specVersion = null;
		byte[] id = null;
		byte[] type = null;
		byte[] subject = null;
		byte[] time = null;
		byte[] sequence = null;
		byte[] previousId = null;
		byte[] traceparent = null;
		for (Header header : headers) {
			switch (header.key()) {
				case "ce_specversion" -> specVersion = header.value();
				case "ce_id" -> id = header.value();
				case "ce_type" -> type = header.value();
				case "ce_subject" -> subject = header.value();
				case "ce_time" -> time = header.value();
				case "ce_sequence" -> sequence = header.value();
				case "ce_previousid" -> previousId = header.value();
				case "traceparent" -> traceparent = header.value();
				default -> {
				}
			}
		}
		return new EnvelopeHeaders(specVersion, id, type, subject, time, sequence, previousId, traceparent);
	}

	/**
	 * Reads them as texts of whatever form.
	 * @throws UndecodableEventException if they make none; tells the first that is wrong
	 */
	CaseEvent event(byte[] value) throws UndecodableEventException {
		if (!"1.0".equals(required(this.specVersion, "ce_specversion"))) {
			throw new UndecodableEventException("specversion is not 1.0");
		}
		ChainLink link = EnvelopeText.link(required(this.sequence, "ce_sequence"), required(this.id, "ce_id"),
				text(this.previousId, "ce_previousid"));
		return new CaseEvent(link, required(this.type, "ce_type"),
				EnvelopeText.uuid(required(this.subject, "ce_subject"), "subject"),
				EnvelopeText.instant(required(this.time, "ce_time")), text(this.traceparent, "traceparent"), value);
	}

	private static String required(byte @Nullable [] header, String name) throws UndecodableEventException {
		String text = text(header, name);
		if (text == null || text.isEmpty()) {
			throw new UndecodableEventException("header " + name + " is missing");
		}
		return text;
	}

	private static @Nullable String text(byte @Nullable [] header, String name) throws UndecodableEventException {
		if (header == null) {
			return null;
		}
		return EnvelopeText.isPlain(header) ? new String(header, StandardCharsets.US_ASCII) : unusual(header, name);
	}

	private static String unusual(byte[] header, String name) throws UndecodableEventException {
		String place = "header " + name;
		return EnvelopeText.storable(EnvelopeText.utf8(header, place), place);
	}

}
