package caseintake.fuzz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Norwegian birth numbers after their public definition: day, month, year, three digits
 * and two check digits; D-numbers add 40 to the day, series for testing 40, 65 or 80 to
 * the month.
 */
final class BirthNumbers {

	private static final String SEPARATORS = "._:/-";

	private BirthNumbers() {
	}

	/** One that is valid and nobody's on purpose. */
	static String make(Dice dice) {
		while (true) {
			int day = dice.between(1, 28) + (dice.oneIn(4) ? 40 : 0);
			int month = dice.between(1, 12) + dice.of(0, 0, 40, 65, 80);
			String nine = String.format(Locale.ROOT, "%02d%02d%02d%03d", day, month, dice.below(100), dice.below(1000));
			int first = (11 - sum(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
			int second = (11 - sum(nine + first % 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
			if (first < 10 && second < 10) {
				return nine + first + second;
			}
		}
	}

	/**
	 * Whether a text has one in it: a run of eleven digits, or one that is split after
	 * the date.
	 */
	static boolean isIn(String text) {
		for (int from = 0; from < text.length(); from++) {
			if (isDigit(text, from) && !isDigit(text, from - 1) && beginsAt(text, from)) {
				return true;
			}
		}
		return false;
	}

	private static boolean beginsAt(String text, int from) {
		int end = from;
		while (isDigit(text, end)) {
			end++;
		}
		if (end - from == 11) {
			return isValid(text.substring(from, end));
		}
		if (end - from != 6 || end >= text.length() || SEPARATORS.indexOf(text.charAt(end)) < 0) {
			return false;
		}
		int last = end + 1;
		while (isDigit(text, last)) {
			last++;
		}
		return last - end == 6 && isValid(text.substring(from, end) + text.substring(end + 1, last));
	}

	private static boolean isDigit(String text, int index) {
		return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
	}

	private static boolean isValid(String eleven) {
		int day = Integer.parseInt(eleven.substring(0, 2));
		int month = Integer.parseInt(eleven.substring(2, 4));
		int year = Integer.parseInt(eleven.substring(4, 6));
		boolean date = false;
		for (int series : new int[] { 0, 40, 65, 80 }) {
			date |= isDate((day > 40) ? day - 40 : day, month - series, year);
		}
		return date && sum(eleven, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
				&& sum(eleven, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
	}

	/** Nobody's century is known: 29 February counts in years that are leap in one. */
	private static boolean isDate(int day, int month, int year) {
		try {
			return LocalDate.of(2000 + year, month, day).getDayOfMonth() == day;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static int sum(String digits, int... weights) {
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += (digits.charAt(i) - '0') * weights[i];
		}
		return sum;
	}

}
