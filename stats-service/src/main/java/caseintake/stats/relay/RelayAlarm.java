package caseintake.stats.relay;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that only a person may resolve at intake-service. While it stands, nothing is
 * sent to the topic; counting goes on from the feed.
 *
 * @param partition the partition, {@code null} for every one
 * @param kind kebab-case
 * @param detail for people
 * @param raisedAt when
 */
@Schema(name = "RelayAlarm")
public record RelayAlarm(@Nullable Integer partition, String kind, String detail, Instant raisedAt) {
}
