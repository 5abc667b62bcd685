package caseintake.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this program, for the programs that it starts. */
final class JavaRuntime {

	/**
	 * With this system property the started programs do not hear Ctrl-C and a closed
	 * terminal: these reach every process of the terminal at once, but the programs must
	 * be stopped in order.
	 */
	static final String DEAF_TO_TERMINAL = "case-intake.deaf-to-terminal";

	private static final List<String> DEAF = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

	private JavaRuntime() {
	}

	/** The command that starts a Java program with these arguments. */
	static List<String> command(List<String> arguments) {
		List<String> command = new ArrayList<>();
		if (Boolean.getBoolean(DEAF_TO_TERMINAL)) {
			command.addAll(DEAF);
		}
		command.add(executable().toString());
		command.addAll(arguments);
		return command;
	}

	static Path executable() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	static String classPath() {
		return System.getProperty("java.class.path");
	}

}
