package caseintake.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code ./fuzz}. */
public final class Fuzz {

	private Fuzz() {
	}

	/**
	 * Ends with status 0 if every promise held, 1 if one was broken, 2 for arguments that
	 * it does not know, 3 if it could not run.
	 * @param arguments the project's folder, the folder for data and logs, the options
	 */
	static void main(String... arguments) {
		System.exit(run(System.out, arguments));
	}

	private static int run(PrintStream out, String... arguments) {
		var console = new Console(out);
		Optional<Arguments> parsed = (arguments.length > 1)
				? Arguments.parse(List.of(arguments).subList(2, arguments.length).toArray(String[]::new))
				: Optional.empty();
		if (parsed.isEmpty()) {
			console.say("Unknown arguments. See ./fuzz --help");
			return 2;
		}
		try {
			return run(parsed.get(), Path.of(arguments[0]), folder(Path.of(arguments[1])), console);
		}
		catch (RuntimeException ex) {
			console.say("It could not go on: " + ex);
			return 3;
		}
	}

	private static int run(Arguments arguments, Path project, Path folder, Console console) {
		Findings findings = Fuzzing.run(arguments, project, folder, console);
		findings.table().forEach(console::say);
		if (findings.none()) {
			delete(folder);
			console.say("Held.");
			return 0;
		}
		findings.sentences().forEach((sentence) -> console.say("BROKEN " + sentence));
		console.say("The services' logs are in " + folder);
		return 1;
	}

	private static Path folder(Path data) {
		try {
			return Files.createTempDirectory(data, "run-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
