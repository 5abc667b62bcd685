package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be released.
 *
 * @param reference a name of theirs for it: the same one is not released twice
 * @param series code of the series
 * @param knownAt the day at whose end the figures were known
 * @param orElse with what they would be content
 * @param correction what it corrects, {@code null} for nothing
 * @param publishedOn the day on which they were published before there was a ledger, or
 * otherwise without it; {@code null} for figures from the counters
 */
record Wish(@Nullable String reference, String series, LocalDate knownAt, @Nullable Shape orElse,
		@Nullable Correction correction, @Nullable LocalDate publishedOn) {

	/** Whence they are. */
	Origin origin() {
		return (this.publishedOn != null) ? Origin.PUBLISHED_BEFORE : Origin.COUNTERS;
	}

	/** Whether one person drafts it and another publishes it. */
	boolean needsSecondPerson() {
		return this.correction != null || this.publishedOn != null;
	}

	/** Whence figures are. */
	enum Origin {

		/** From the counters. */
		COUNTERS,

		/** They were published before there was a ledger. */
		PUBLISHED_BEFORE;

		String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * What is wrong with a published release.
	 *
	 * @param of its number
	 * @param reason what
	 */
	record Correction(long of, String reason) {
	}

}
