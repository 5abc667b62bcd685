package caseintake.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days and instants. They are read several times with every event, so the form in which
 * this software writes them is read by hand, every other one by {@code java.time}. All
 * methods throw a {@link java.time.DateTimeException} for what is none.
 */
final class TimeText {

	private static final int DAY = 10;

	private static final int SECONDS = 19;

	private TimeText() {
	}

	/** {@code YYYY-MM-DD}. */
	static LocalDate day(String text) {
		return (text.length() == DAY && beginsWithDay(text)) ? dayOf(text) : LocalDate.parse(text);
	}

	/** RFC 3339; {@code YYYY-MM-DDThh:mm:ss.ffffffZ} is the form that is written. */
	static OffsetDateTime instant(String text) {
		return isUtc(text) ? OffsetDateTime.of(dayOf(text), timeOf(text), ZoneOffset.UTC) : OffsetDateTime.parse(text);
	}

	private static boolean beginsWithDay(String text) {
		return Digits.standIn(text, 0, 4) && text.charAt(4) == '-' && Digits.standIn(text, 5, 7)
				&& text.charAt(7) == '-' && Digits.standIn(text, 8, DAY);
	}

	private static LocalDate dayOf(String text) {
		return LocalDate.of(Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, DAY));
	}

	/** With seconds and a fraction of none, three, six or nine digits. */
	private static boolean isUtc(String text) {
		int end = text.length() - 1;
		return (end == SECONDS || end == SECONDS + 4 || end == SECONDS + 7 || end == SECONDS + 10)
				&& beginsWithDay(text) && text.charAt(DAY) == 'T' && Digits.standIn(text, 11, 13)
				&& text.charAt(13) == ':' && Digits.standIn(text, 14, 16) && text.charAt(16) == ':'
				&& Digits.standIn(text, 17, SECONDS) && text.charAt(end) == 'Z'
				&& (end == SECONDS || (text.charAt(SECONDS) == '.' && Digits.standIn(text, SECONDS + 1, end)));
	}

	private static LocalTime timeOf(String text) {
		int end = text.length() - 1;
		int nanos = 0;
		for (int i = 1; i <= 9; i++) {
			int digit = (SECONDS + i < end) ? text.charAt(SECONDS + i) - '0' : 0;
			nanos = nanos * 10 + digit;
		}
		return LocalTime.of(Digits.number(text, 11, 13), Digits.number(text, 14, 16), Digits.number(text, 17, SECONDS),
				nanos);
	}

}
