package caseintake.events;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Norwegian birth numbers, which no event and no record of ours may have in it: also
 * D-numbers (day + 40) and the series for testing (month + 40, + 65 or + 80). A date and
 * two check digits modulo 11, as a run of eleven digits or split after the date.
 */
public final class BirthNumber {

	private static final Pattern ELEVEN_DIGITS = Pattern
		.compile("(?<!\\d)(\\d{6})[\\s\\u00a0._:/\\u2013-]?(\\d{5})(?!\\d)");

	private static final int[] FIRST_WEIGHTS = { 3, 7, 6, 1, 8, 9, 4, 5, 2, 1 };

	private static final int[] SECOND_WEIGHTS = { 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1 };

	private BirthNumber() {
	}

	/** Whether a text has a valid birth number in it. */
	public static boolean isIn(String text) {
		return ELEVEN_DIGITS.matcher(text).results().anyMatch((found) -> isValid(found.group(1) + found.group(2)));
	}

	private static boolean isValid(String text) {
		if (text.length() != 11 || !text.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return false;
		}
		int[] digits = text.chars().map((c) -> c - '0').toArray();
		return hasDate(digits) && divides(digits, FIRST_WEIGHTS) && divides(digits, SECOND_WEIGHTS);
	}

	private static boolean hasDate(int[] digits) {
		int day = digits[0] * 10 + digits[1];
		int month = digits[2] * 10 + digits[3];
		int year = digits[4] * 10 + digits[5];
		return Arrays.stream(new int[] { 0, 40, 65, 80 })
			.anyMatch((series) -> isDate((day > 40) ? day - 40 : day, month - series, year));
	}

	private static boolean isDate(int day, int month, int year) {
		try {
			return MonthDay.of(month, day).isValidYear(Year.of(2000 + year).getValue());
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean divides(int[] digits, int[] weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += digits[i] * weights[i];
		}
		return sum % 11 == 0;
	}

}
