package caseintake.system.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;

/** The kinds of alarms that a service's code raises. */
final class AlarmKinds {

	/** The first text of a call. */
	private static final Pattern RAISED = Pattern.compile("\\b(?:raise|halt)\\([^;\"]*\"([a-z]+(?:-[a-z]+)*)\"");

	/** Constants of classes that raise alarms. */
	private static final Pattern CONSTANT = Pattern.compile("static final String \\w+ = \"([a-z]+(?:-[a-z]+)+)\"");

	private AlarmKinds() {
	}

	static Set<String> of(String service) {
		try (Stream<Path> files = Files.walk(ProjectFiles.PROJECT.resolve(service + "/src/main/java"))) {
			var kinds = new TreeSet<String>();
			files.filter((file) -> file.toString().endsWith(".java"))
				.map(AlarmKinds::read)
				.filter((code) -> code.contains("raise("))
				.flatMap((code) -> Stream.of(RAISED, CONSTANT).flatMap((kind) -> kind.matcher(code).results()))
				.forEach((kind) -> kinds.add(kind.group(1)));
			return kinds;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
