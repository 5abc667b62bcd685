package caseintake.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assumptions.assumeThat;

/** Programs of this machine that tests use where they are installed. */
enum Tools {

	SPECTRAL("spectral", "npm install --global @stoplight/spectral-cli"),

	BRUNO("bru", "npm install --global @usebruno/cli");

	private final String command;

	private final String installation;

	Tools(String command, String installation) {
		this.command = command;
		this.installation = installation;
	}

	/** Skips the test where it is not on the path. */
	void assumeInstalled() {
		Stream<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, this.command));
		assumeThat(path.toList()).as("%s on the PATH: %s", this.command, this.installation)
			.anyMatch(Files::isExecutable);
	}

	/** Exit status and output of a run in a folder. */
	Result run(Path folder, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.command));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(process.waitFor(), output);
	}

	record Result(int status, String output) {
	}

}
