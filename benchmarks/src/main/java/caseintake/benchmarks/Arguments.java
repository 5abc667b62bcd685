package caseintake.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param rows in the order of the result
 * @param rounds how often each
 * @param events in the journal
 * @param seed decides cases and questions
 */
record Arguments(List<Row> rows, int rounds, int events, long seed) {

	/** None if they are not understood. */
	static Optional<Arguments> parse(String... arguments) {
		List<Row> rows = Row.ALL;
		int rounds = 5;
		int events = 2_000_000;
		long seed = 1;
		try {
			for (Iterator<String> each = Arrays.asList(arguments).iterator(); each.hasNext();) {
				switch (each.next()) {
					case "--only" -> rows = only(value(each));
					case "--rounds" -> rounds = positive(each);
					case "--events" -> events = positive(each);
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
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Arguments(rows, rounds, events, seed));
	}

	private static List<Row> only(String name) {
		return Row.ALL.stream().filter((row) -> row.name().equals(name)).toList();
	}

	private static int positive(Iterator<String> each) {
		int number = Integer.parseInt(value(each));
		if (number < 1) {
			throw new NumberFormatException();
		}
		return number;
	}

	private static String value(Iterator<String> each) {
		return each.hasNext() ? each.next() : "";
	}

}
