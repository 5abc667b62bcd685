package caseintake.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.contest.Row;

/** The command {@code ./benchmark}. */
public final class Benchmark {

	private Benchmark() {
	}

	/**
	 * Ends with status 0 if it measured and every answer was right, 1 if one was wrong, 2
	 * for arguments that it does not know, 3 if it could not run, or one of the rows
	 * could not.
	 * @param arguments the project's folder, the folder for data and results, the options
	 */
	static void main(String... arguments) {
		System.exit(run(new Console(System.out), arguments));
	}

	private static int run(Console console, String... arguments) {
		Optional<Arguments> parsed = (arguments.length > 1)
				? Arguments.parse(List.of(arguments).subList(2, arguments.length).toArray(String[]::new))
				: Optional.empty();
		if (parsed.isEmpty()) {
			console.say("Unknown arguments. See ./benchmark --help");
			return 2;
		}
		try {
			return run(parsed.get(), Path.of(arguments[0]), Path.of(arguments[1]), console);
		}
		catch (IOException | RuntimeException ex) {
			console.say("It could not go on: " + ex);
			return 3;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 3;
		}
	}

	private static int run(Arguments arguments, Path project, Path data, Console console)
			throws IOException, InterruptedException {
		var measuring = new Measuring(arguments.options(), project, data, console);
		for (Row row : arguments.rows()) {
			measuring.measure(row);
		}
		console.say("");
		measuring.report().lines().forEach(console::say);
		return measuring.report().status();
	}

}
