package caseintake.localstack;

import java.nio.file.Path;

/** The Java that runs this program, for the programs that it starts. */
final class JavaRuntime {

	private JavaRuntime() {
	}

	static String command() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	static String classPath() {
		return System.getProperty("java.class.path");
	}

}
