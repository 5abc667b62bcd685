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
	 * it does not know.
	 * @param arguments the project's folder, then the options
	 */
	static void main(String... arguments) {
		System.exit(run(System.out, arguments));
	}

	private static int run(PrintStream out, String... arguments) {
		var console = new Console(out);
		Optional<Arguments> parsed = (arguments.length > 0)
				? Arguments.parse(List.of(arguments).subList(1, arguments.length).toArray(String[]::new))
				: Optional.empty();
		if (parsed.isEmpty()) {
			console.say("Unknown arguments. See ./fuzz --help");
			return 2;
		}
		Path folder = temporary();
		Findings findings = Fuzzing.run(parsed.get(), Path.of(arguments[0]), folder, console);
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

	private static Path temporary() {
		try {
			return Files.createTempDirectory("case-intake-fuzz-");
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
