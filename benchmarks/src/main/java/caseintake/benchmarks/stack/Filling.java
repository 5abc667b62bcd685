package caseintake.benchmarks.stack;

import java.time.Duration;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.workload.Cases;
import tools.jackson.databind.JsonNode;

/** Fills journal, topic and counters as any source system would. */
public final class Filling {

	private static final Duration PATIENCE = Duration.ofHours(2);

	private final Service intake;

	private final Service stats;

	private final Console console;

	public Filling(Pipeline pipeline, Console console) {
		this.intake = pipeline.intake().service();
		this.stats = pipeline.stats().service();
		this.console = console;
	}

	/**
	 * Sends all cases and waits until they are counted and in the topic, so that nothing
	 * is left to do.
	 */
	public void fill(Cases cases) throws InterruptedException {
		this.console.say("Sending %,d cases, in %,d cells".formatted(cases.number(), cases.cells()));
		long start = System.nanoTime();
		new Importing(this.intake, this.console).send(cases.lines());
		Waiting.until("everything is counted", PATIENCE, Duration.ofSeconds(1), () -> isCounted(cases.number()));
		Waiting.until("everything is published", PATIENCE, Duration.ofSeconds(1), () -> isPublished(cases.number()));
		this.console.say("Counted after %d s".formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
	}

	private boolean isCounted(long events) {
		JsonNode pipeline = this.stats.get("/v1/pipeline").json();
		JsonNode total = pipeline.path("total");
		return pipeline.path("completeness").asString("").equals("complete") && total.path("head").asLong(-1) == events
				&& total.path("counted").asLong(-1) == events;
	}

	private boolean isPublished(long events) {
		long published = 0;
		for (JsonNode partition : this.intake.get("/v1/journal").json().path("partitions")) {
			published += partition.path("published").asLong(0);
		}
		return published == events;
	}

}
