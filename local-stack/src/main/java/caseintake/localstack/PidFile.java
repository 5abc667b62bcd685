package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Names a process that we started, by number and start, so that a later run recognises it
 * and never takes another program with the same number for it.
 */
record PidFile(Path file) {

	// a start is computed from the clock, which may have been set since
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	void write(ProcessHandle process) {
		try {
			Files.write(this.file, List.of(Long.toString(process.pid()),
					process.info().startInstant().map(Instant::toString).orElse("")));
		}
		catch (IOException ex) {
			throw new LocalStackException("the file " + this.file + " cannot be written", ex);
		}
	}

	/** The named process, if it still runs. */
	Optional<ProcessHandle> running() {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		try {
			List<String> lines = Files.readAllLines(this.file);
			if (lines.size() < 2) {
				return Optional.empty();
			}
			return ProcessHandle.of(Long.parseLong(lines.getFirst()))
				.filter((process) -> startedAt(process, lines.get(1)));
		}
		catch (IOException | NumberFormatException ex) {
			throw new LocalStackException("the file " + this.file + " cannot be read", ex);
		}
	}

	private static boolean startedAt(ProcessHandle process, String start) {
		return !start.isEmpty() && process.info()
			.startInstant()
			.map((actual) -> Duration.between(Instant.parse(start), actual).abs().compareTo(TOLERANCE) <= 0)
			.orElse(false);
	}

}
