package caseintake.stats.pipeline;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that only a person may resolve.
 *
 * @param partition the partition that is not counted, {@code null} for every one
 * @param kind kebab-case
 * @param detail for people
 * @param raisedAt when
 */
@Schema(name = "StandingAlarm")
record Alarm(@Nullable Integer partition, String kind, String detail, Instant raisedAt) {

	boolean concerns(Partition one) {
		return this.partition == null || this.partition == one.number();
	}

}
