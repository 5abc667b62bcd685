package caseintake.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event with its envelope read and its value still in bytes, as it stands in the
 * journal, the topic and the feed.
 *
 * @param link place in the partition's chain
 * @param type the reason, see {@link CaseEventType}
 * @param caseId the case, CloudEvents' {@code subject} and the record's key
 * @param recordedAt when the journal recorded it, microseconds
 * @param traceparent W3C trace context of the request, if it had one
 * @param value JSON of a {@link CaseChange}, see {@link CaseChangeJson}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through, nobody compares them
public record CaseEvent(ChainLink link, String type, UUID caseId, Instant recordedAt, @Nullable String traceparent,
		byte[] value) {
}
