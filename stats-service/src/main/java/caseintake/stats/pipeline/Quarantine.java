package caseintake.stats.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Events of a partition that could not be applied and wait for a person.
 *
 * @param events how many
 * @param oldestAt when the first of them went there, {@code null} if there is none
 * @param recordedFrom when the first of them was recorded, {@code null} if that is not
 * known of each, or there is none
 */
record Quarantine(long events, @Nullable Instant oldestAt, @Nullable Instant recordedFrom) {

	/**
	 * The latest instant up to which nothing is missing.
	 * @param confirmed up to then nothing else is missing
	 */
	@Nullable Instant completeThrough(Instant confirmed) {
		if (this.events == 0) {
			return confirmed;
		}
		if (this.recordedFrom == null) {
			return null;
		}
		Instant before = this.recordedFrom.minus(1, ChronoUnit.MICROS);
		return before.isBefore(confirmed) ? before : confirmed;
	}

}
