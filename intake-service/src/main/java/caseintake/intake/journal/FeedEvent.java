package caseintake.intake.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the API's description shows an event of the feed.
 *
 * @param subject the case
 * @param sequence within the partition, 19 digits
 * @param previousid the event before it in the partition
 * @param data what the topic's document calls CaseChange
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Event")
record FeedEvent(@Schema(allowableValues = "1.0") String specversion, UUID id, String type,
		@Schema(format = "uri-reference") String source, UUID subject, Instant time,
		@Schema(pattern = "^[0-9]{19}$") String sequence, @Nullable UUID previousid, @Nullable String traceparent,
		String datacontenttype, Map<String, Object> data) {
}
