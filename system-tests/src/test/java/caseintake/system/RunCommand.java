package caseintake.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** {@code ./run} as a person types it; both its outputs go into one file. */
final class RunCommand implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final Process process;

	private final Path output;

	private RunCommand(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts it, without a build: what is tested is what Maven has just built. */
	static RunCommand start(Path output, Map<String, String> settings, String... arguments) {
		List<String> command = Stream.concat(Stream.of("./run"), Arrays.stream(arguments)).toList();
		ProcessBuilder builder = new ProcessBuilder(command).directory(Pipeline.PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("BUILD", "false");
		builder.environment().putAll(settings);
		try {
			return new RunCommand(builder.start(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitOutput(String text) {
		Awaitility.await(text).atMost(LONGEST).until(() -> output().contains(text) || !this.process.isAlive());
		if (!output().contains(text)) {
			throw new IllegalStateException("./run has ended: " + output());
		}
	}

	/** Waits for the end and gives the exit status. */
	int status() throws InterruptedException {
		if (!this.process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("./run does not end: " + output());
		}
		return this.process.exitValue();
	}

	/** As a closed terminal or a service manager does it. */
	void terminate() {
		this.process.destroy();
	}

	@Override
	public void close() {
		terminate();
		this.process.onExit().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
	}

}
