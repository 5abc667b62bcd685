package caseintake.stats.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page as it stands in the sources. */
final class PageSources {

	private static final Path FOLDER = Path.of("src/main/resources/dashboard");

	private PageSources() {
	}

	/**
	 * Its modules by their place, without texts: only those of one language are fetched.
	 */
	static List<String> modules() {
		return paths().map((path) -> FOLDER.relativize(path).toString().replace('\\', '/'))
			.filter((path) -> path.endsWith(".js") && !path.startsWith("text/"))
			.toList();
	}

	/** All of its modules, texts apart, as one. */
	static String code() {
		return modules().stream().map(PageSources::read).reduce("", String::concat);
	}

	static String read(String path) {
		try {
			return Files.readString(FOLDER.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> paths() {
		try (Stream<Path> paths = Files.walk(FOLDER)) {
			return paths.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
