package caseintake.fuzz;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What is to be done.
 *
 * @param requests single requests to intake; imports come on top
 * @param records garbage records in the topic
 * @param seed decides everything that is left to chance
 */
record Arguments(long requests, long records, long seed) {

	/** None if they are not understood. */
	static Optional<Arguments> parse(String... arguments) {
		long requests = 100_000;
		long records = 10_000;
		long seed = 1;
		try {
			for (Iterator<String> each = Arrays.asList(arguments).iterator(); each.hasNext();) {
				switch (each.next()) {
					case "--requests" -> requests = number(each);
					case "--records" -> records = number(each);
					case "--seed" -> seed = Long.parseLong(value(each));
					default -> {
						return Optional.empty();
					}
				}
			}
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
		return Optional.of(new Arguments(requests, records, seed));
	}

	private static long number(Iterator<String> each) {
		long number = Long.parseLong(value(each));
		if (number < 0) {
			throw new NumberFormatException();
		}
		return number;
	}

	private static String value(Iterator<String> each) {
		return each.hasNext() ? each.next() : "";
	}

}
