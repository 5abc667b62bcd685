package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of {@link CaseEventTopic}, for one thread. The form in which this
 * software writes them is read from the bytes, and what events have in common is read
 * once; every other form is read as texts.
 */
public final class CaseEventReader {

	private static final byte[] SPEC_VERSION = "1.0".getBytes(StandardCharsets.US_ASCII);

	/** One more than this version knows. */
	private static final int TYPES = CaseEventType.values().length + 1;

	private final RecentTexts<Instant> times = new RecentTexts<>(1, EnvelopeText::instant);

	private final RecentTexts<String> types = new RecentTexts<>(TYPES, (type) -> type);

	/** Mostly the one that the next event names as its previous one. */
	private @Nullable UUID lastId;

	/**
	 * Reads a record's headers and value. Of several headers with one name the last
	 * counts.
	 * @throws UndecodableEventException if it is no case event: nothing can be said of
	 * its place in the chain
	 */
	public CaseEvent read(Headers headers, byte @Nullable [] value) throws UndecodableEventException {
		EnvelopeHeaders envelope = EnvelopeHeaders.of(headers);
		byte[] data = (value != null) ? value : new byte[0];
		CaseEvent event = plainEvent(envelope, data);
		return (event != null) ? event : envelope.event(data);
	}

	/** {@code null} if any header has an unusual form. */
	private @Nullable CaseEvent plainEvent(EnvelopeHeaders envelope, byte[] data) throws UndecodableEventException {
		ChainLink link = Arrays.equals(envelope.specVersion(), SPEC_VERSION) ? plainLink(envelope) : null;
		String type = this.types.read(envelope.type());
		UUID caseId = UuidBytes.read(envelope.subject());
		if (link == null || type == null || caseId == null) {
			return null;
		}
		Instant recordedAt = this.times.read(envelope.time());
		byte[] traceparent = envelope.traceparent();
		if (recordedAt == null || (traceparent != null && !EnvelopeText.isPlain(traceparent))) {
			return null;
		}
		return new CaseEvent(link, type, caseId, recordedAt,
				(traceparent != null) ? new String(traceparent, StandardCharsets.US_ASCII) : null, data);
	}

	private @Nullable ChainLink plainLink(EnvelopeHeaders envelope) throws UndecodableEventException {
		long sequence = SequenceBytes.read(envelope.sequence());
		UUID id = UuidBytes.read(envelope.id());
		UUID previousId = previousId(envelope);
		if (sequence < 0 || id == null || (previousId == null && envelope.previousId() != null)) {
			return null;
		}
		this.lastId = id;
		return EnvelopeText.link(sequence, id, previousId);
	}

	private @Nullable UUID previousId(EnvelopeHeaders envelope) {
		UUID last = this.lastId;
		return (last != null && UuidBytes.isWritten(last, envelope.previousId())) ? last
				: UuidBytes.read(envelope.previousId());
	}

}
