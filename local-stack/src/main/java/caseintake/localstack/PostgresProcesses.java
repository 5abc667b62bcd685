package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * All processes of one PostgreSQL: the postmaster, which its data folder names, and its
 * children.
 */
record PostgresProcesses(Path data) {

	/** The postmaster, if it runs. */
	Optional<ProcessHandle> postmaster() {
		try (Stream<String> lines = Files.lines(this.data.resolve("postmaster.pid"))) {
			return lines.findFirst()
				.map(Long::valueOf)
				.flatMap(ProcessHandle::of)
				.filter(PostgresProcesses::isPostgres);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new LocalStackException("PostgreSQL's process cannot be found", ex);
		}
	}

	void kill() {
		postmaster().ifPresent((postmaster) -> {
			List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
			all.forEach(ProcessHandle::destroyForcibly);
			awaitEnd(all);
		});
	}

	private static void awaitEnd(List<ProcessHandle> processes) {
		CompletableFuture<?>[] ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(ends).orTimeout(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS).join();
	}

	// the number in a file left by a crash may belong to another program by now
	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map((command) -> command.contains("postgres")).orElse(process.isAlive());
	}

}
