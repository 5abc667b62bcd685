package caseintake.intake.journal;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the journal has come in one partition.
 *
 * @param partition the partition
 * @param sequence last sequence that it has, 0 for none
 * @param eventId id of that event, {@code null} if it does not say
 */
record ReaderPosition(int partition, long sequence, @Nullable UUID eventId) {

	private static final Pattern FORM = Pattern.compile("(\\d{1,4}):(\\d{1,18})(?::([0-9a-fA-F-]{36})?)?");

	/**
	 * Reads {@code PARTITION:SEQUENCE} or {@code PARTITION:SEQUENCE:EVENT-ID}.
	 * @throws IllegalArgumentException if it is of another form, or of a partition that
	 * there is not; the message quotes nothing of it
	 */
	static ReaderPosition parse(String text, int partitions) {
		Matcher form = FORM.matcher(text);
		if (!form.matches() || Integer.parseInt(form.group(1)) >= partitions) {
			throw new IllegalArgumentException("No position");
		}
		String eventId = form.group(3);
		return new ReaderPosition(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)),
				(eventId != null) ? UUID.fromString(eventId) : null);
	}

}
