package caseintake.stats.sharing;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How old an answer may be for whoever asks, by {@code Cache-Control: max-age}. */
public final class MaxAge {

	/** A longer age is taken for this one. */
	public static final Duration OLDEST = Duration.ofMinutes(1);

	private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=(\\d{1,9})\\b");

	private MaxAge() {
	}

	/**
	 * Reads it.
	 * @param cacheControl the request's header, {@code null} without one
	 * @return zero to a minute
	 */
	public static Duration of(@Nullable String cacheControl) {
		Matcher matcher = MAX_AGE.matcher((cacheControl != null) ? cacheControl : "");
		Duration age = matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
		return (age.compareTo(OLDEST) > 0) ? OLDEST : age;
	}

}
