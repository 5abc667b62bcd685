package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process that we started: its output goes to a log, and it ends when we say so. */
final class OwnedProcess {

	private static final long POLL_MILLIS = 50;

	private final String name;

	private final Process process;

	private final LogTail log;

	private OwnedProcess(String name, Process process, LogTail log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	static OwnedProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
		Path folder = log.toAbsolutePath().getParent();
		if (folder != null) {
			Folders.create(folder);
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(environment);
		LogTail tail = LogTail.from(log);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return new OwnedProcess(name, process, tail);
		}
		catch (IOException ex) {
			throw new LocalStackException(name + " cannot be started: " + ex.getMessage(), ex);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	String logText() {
		return this.log.text();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Waits until the condition holds; a process that ends meanwhile is an error. */
	void awaitReady(BooleanSupplier ready, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (!ready.getAsBoolean()) {
			if (endsWithin(POLL_MILLIS)) {
				throw new LocalStackException(this.name + " ended with exit code " + this.process.exitValue()
						+ " before it was ready. " + this.log.text());
			}
			if (System.nanoTime() > deadline) {
				throw new LocalStackException(
						this.name + " was not ready within " + atMost.toSeconds() + " s. " + this.log.text());
			}
		}
	}

	/** Asks the process to end and waits; one that does not listen is killed. */
	void stop(Duration atMost) {
		this.process.destroy();
		if (!endsWithin(atMost.toMillis())) {
			kill();
		}
	}

	void kill() {
		this.process.destroyForcibly();
		if (!endsWithin(Duration.ofSeconds(30).toMillis())) {
			throw new LocalStackException(this.name + " (process " + this.process.pid() + ") cannot be killed");
		}
	}

	private boolean endsWithin(long millis) {
		try {
			return this.process.waitFor(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while waiting for " + this.name, ex);
		}
	}

}
