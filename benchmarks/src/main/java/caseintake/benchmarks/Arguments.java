package caseintake.benchmarks;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Row;

/**
 * What is to be measured.
 *
 * @param rows in the order of the result
 * @param options how
 */
record Arguments(List<Row> rows, Options options) {

	/** None if they are not understood. */
	static Optional<Arguments> parse(String... arguments) {
		List<Row> rows = Rows.ALL;
		Options options = Options.USUAL;
		try {
			for (Iterator<String> each = Arrays.asList(arguments).iterator(); each.hasNext();) {
				switch (each.next()) {
					case "--only" -> rows = Rows.named(value(each));
					case "--rounds" -> options = options.withRounds(positive(each));
					case "--events" -> options = options.withEvents(positive(each));
					case "--seed" -> options = options.withSeed(Long.parseLong(value(each)));
					case "--year" -> options = options.withYear(file(each));
					case "--profile" -> options = options.withProfile();
					default -> {
						return Optional.empty();
					}
				}
			}
		}
		catch (NumberFormatException | InvalidPathException ex) {
			return Optional.empty();
		}
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Arguments(rows, options));
	}

	private static int positive(Iterator<String> each) {
		int number = Integer.parseInt(value(each));
		if (number < 1) {
			throw new NumberFormatException();
		}
		return number;
	}

	private static Path file(Iterator<String> each) {
		String name = value(each);
		Path file = Path.of(name);
		if (!Files.isRegularFile(file)) {
			throw new InvalidPathException(name, "no such file");
		}
		return file;
	}

	private static String value(Iterator<String> each) {
		return each.hasNext() ? each.next() : "";
	}

}
