package caseintake.localstack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Processes of a run that was killed and could not stop them. */
record Leftovers(DataFolder data, Console console) {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	void stop() {
		stop("stats-service", this.data.pid("stats-service").running());
		stop("intake-service", this.data.pid("intake-service").running());
		stop("Kafka", new BrokerFiles(this.data.kafka()).pid().running());
		PostgresProcesses postgres = new PostgresProcesses(this.data.postgres().resolve("data"));
		stop("PostgreSQL", postgres.postmaster());
		postgres.kill();
	}

	private void stop(String name, Optional<ProcessHandle> running) {
		running.ifPresent((process) -> this.console
			.during("Stopping " + name + " (process " + process.pid() + "), left behind by an earlier run", () -> {
				process.destroy();
				if (!endsInTime(process)) {
					process.destroyForcibly();
					process.onExit().join();
				}
			}));
	}

	private static boolean endsInTime(ProcessHandle process) {
		CompletableFuture<ProcessHandle> end = process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		try {
			end.join();
			return true;
		}
		catch (CompletionException ex) {
			return false;
		}
	}

}
