package caseintake.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * Waits for the counters, however long: what keeps them is said, and a person mends it
 * while everything runs.
 *
 * @param ended completes with a sentence when a process has ended, which ends the wait
 * @param patience until it is said that not everything is counted; an alarm is said at
 * once
 * @param meanwhile what else to say then
 */
record Counting(JsonClient intake, JsonClient stats, CompletableFuture<String> ended, Console console,
		Duration patience, Runnable meanwhile) {

	/** Waits until every event in intake's journal is in the counters. */
	void await() {
		long recorded = this.intake.get("/v1/journal")
			.path("partitions")
			.valueStream()
			.mapToLong((partition) -> partition.path("head").asLong())
			.sum();
		await((pipeline) -> "complete".equals(pipeline.path("completeness").asString())
				&& pipeline.path("total").path("counted").asLong() >= recorded);
	}

	/** Waits until everything that was recorded up to then is known to be counted. */
	void await(Instant then) {
		await((pipeline) -> {
			JsonNode through = pipeline.path("total").path("completeThrough");
			return through.isString() && !Instant.parse(through.asString()).isBefore(then);
		});
	}

	private void await(Predicate<JsonNode> all) {
		Predicate<JsonNode> counted = all.and(Predicate.not(Counting::hasAlarms));
		if (!this.console.attempt("Counting", () -> succeedsSoon(counted))) {
			this.console.say("\n" + new Hindrance(pipeline(), this.intake.getIfAnswered("/v1/alarms")).text()
					+ "\nEverything goes on running. What is still to be told follows when all is counted.");
			this.meanwhile.run();
			while (!counted.test(pipeline())) {
				pause();
			}
		}
	}

	private boolean succeedsSoon(Predicate<JsonNode> counted) {
		long deadline = System.nanoTime() + this.patience.toNanos();
		JsonNode pipeline = pipeline();
		while (!counted.test(pipeline)) {
			if (hasAlarms(pipeline) || System.nanoTime() > deadline) {
				return false;
			}
			pause();
			pipeline = pipeline();
		}
		return true;
	}

	private static boolean hasAlarms(JsonNode pipeline) {
		return !pipeline.path("alarms").isEmpty();
	}

	private JsonNode pipeline() {
		return this.stats.getIfAnswered("/v1/pipeline");
	}

	private void pause() {
		try {
			throw new LocalStackException(this.ended.get(100, TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			// all processes still run: look again
		}
		catch (ExecutionException ex) {
			throw new LocalStackException("The processes cannot be watched.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while stats-service counted", ex);
		}
	}

}
