package caseintake.stats.statistics;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one event of the journal, as intake answers it: {@code 7-42-9f3c2a1b}.
 *
 * @param partition from 0
 * @param sequence from 1
 * @param idPrefix first eight digits of the event's id
 */
record Receipt(int partition, long sequence, String idPrefix) {

	private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,4})-([1-9][0-9]{0,17})-([0-9a-f]{8})");

	static Optional<Receipt> of(String text) {
		Matcher parts = FORM.matcher(text);
		return parts.matches()
				? Optional
					.of(new Receipt(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
				: Optional.empty();
	}

	boolean names(UUID eventId) {
		return eventId.toString().startsWith(this.idPrefix);
	}

}
