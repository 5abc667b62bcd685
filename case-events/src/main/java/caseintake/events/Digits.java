package caseintake.events;

/** ASCII digits inside a text. */
final class Digits {

	private Digits() {
	}

	/** Whether there is nothing else between two places of it. */
	static boolean standIn(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/** The number that up to nine digits are. */
	static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number = number * 10 + text.charAt(i) - '0';
		}
		return number;
	}

}
