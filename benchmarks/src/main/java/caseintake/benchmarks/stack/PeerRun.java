package caseintake.benchmarks.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.contest.NotMeasuredException;

/** A peer that does its work and ends. */
public final class PeerRun implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final String name;

	private final Process process;

	private final Path output;

	private final Path log;

	private PeerRun(String name, Process process, Path output, Path log) {
		this.name = name;
		this.process = process;
		this.output = output;
		this.log = log;
	}

	/**
	 * Starts it.
	 * @param command all of it
	 * @param environment added to our own
	 * @param folder for its output and its log
	 */
	static PeerRun start(String name, List<String> command, Map<String, String> environment, Path folder) {
		Path output = folder.resolve(name + ".out");
		Path log = folder.resolve(name + ".log");
		var builder = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(environment);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return new PeerRun(name, process, output, log);
		}
		catch (IOException ex) {
			throw new NotMeasuredException("%s cannot be started: %s".formatted(name, ex.getMessage()));
		}
	}

	/**
	 * Waits until it has ended.
	 * @return the last line that it wrote
	 * @throws NotMeasuredException if it failed, or has not ended within an hour
	 */
	public String lastLine() throws IOException, InterruptedException {
		if (!this.process.waitFor(PATIENCE)) {
			close();
			throw new NotMeasuredException("%s had not ended after an hour".formatted(this.name));
		}
		if (this.process.exitValue() != 0) {
			throw new NotMeasuredException("%s ended with status %d: %s".formatted(this.name, this.process.exitValue(),
					Files.readAllLines(this.log, StandardCharsets.UTF_8).stream().findFirst().orElse("")));
		}
		List<String> lines = Files.readAllLines(this.output, StandardCharsets.UTF_8);
		return lines.isEmpty() ? "" : lines.getLast();
	}

	/** While it has not failed. */
	public void requireAlive() {
		if (!this.process.isAlive() && this.process.exitValue() != 0) {
			throw new NotMeasuredException("%s ended with status %d".formatted(this.name, this.process.exitValue()));
		}
	}

	/** Ends it at once if it still runs. */
	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
