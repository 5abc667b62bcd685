package caseintake.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code ./benchmark}. */
public final class Benchmark {

	private Benchmark() {
	}

	/**
	 * Ends with status 0 if it measured and every answer was right, 1 if one was wrong, 2
	 * for arguments that it does not know, 3 if it could not run.
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
		catch (IOException | SQLException | RuntimeException ex) {
			console.say("It could not go on: " + ex);
			return 3;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 3;
		}
	}

	private static int run(Arguments arguments, Path project, Path data, Console console)
			throws IOException, SQLException, InterruptedException {
		Path raw = Files.createDirectories(data.resolve("raw"));
		var report = new ArrayList<>(Machine.describe());
		var wrong = new ArrayList<String>();
		for (Row row : arguments.rows()) {
			Path folder = Files.createTempDirectory(data, "run-");
			console.say("%s: data and logs are in %s, until every answer was right".formatted(row.name(), folder));
			Result result = row
				.measure(new Setting(arguments, project, folder, raw.resolve(row.name() + ".csv"), console));
			report.addAll(List.of("", "## " + row.name(), "", row.promise(), ""));
			report.addAll(result.markdown());
			result.wrong().forEach((sentence) -> wrong.add(row.name() + ": " + sentence));
			if (result.wrong().isEmpty()) {
				delete(folder);
			}
		}
		report.addAll(List.of("", wrong.isEmpty() ? "Every answer was right." : "Answers were wrong:", ""));
		wrong.forEach((sentence) -> report.add("- " + sentence));
		Files.write(data.resolve("result.md"), report);
		console.say("");
		report.forEach(console::say);
		return wrong.isEmpty() ? 0 : 1;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
