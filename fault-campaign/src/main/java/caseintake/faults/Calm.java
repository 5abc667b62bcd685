package caseintake.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import caseintake.faults.sampling.DatabaseSample;
import caseintake.faults.sampling.PipelineSample;
import caseintake.faults.sampling.Standing;
import caseintake.faults.stack.Deployment;
import org.jspecify.annotations.Nullable;

/** The time after the last fault. */
final class Calm {

	/**
	 * Longer than the rule allows, so that the other rules can be looked at all the same.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration INTERVAL = Duration.ofMillis(500);

	/** A request that was still under way would move the head in this time. */
	private static final Duration TO_SETTLE = Duration.ofSeconds(2);

	private final CountDownLatch never = new CountDownLatch(1);

	private final DatabaseSample databases;

	private final List<Integer> statsPorts;

	private final long start;

	/**
	 * Measures from the last fault on.
	 * @param start when that was undone, by {@link System#nanoTime()}
	 */
	Calm(Deployment deployment, List<Integer> statsPorts, long start) {
		this.databases = new DatabaseSample(deployment.databaseUrl("postgres-intake"),
				deployment.databaseUrl("postgres-stats"));
		this.statsPorts = statsPorts;
		this.start = start;
	}

	/**
	 * Waits until every event is published and counted and every stats says so.
	 * @return how long that took since the last fault, {@code null} if it was in vain
	 */
	@Nullable Duration awaitCounted() throws InterruptedException {
		while (elapsed().compareTo(PATIENCE) < 0) {
			long head = headIfLevel();
			Duration reached = elapsed();
			if (head >= 0 && allSayComplete()) {
				wait(TO_SETTLE);
				if (headIfLevel() == head) {
					return reached;
				}
			}
			wait(INTERVAL);
		}
		return null;
	}

	private long headIfLevel() {
		return this.databases.take().filter(Standing::level).map(Standing::head).orElse(-1L);
	}

	private boolean allSayComplete() {
		return this.statsPorts.stream().allMatch((port) -> {
			try (PipelineSample pipeline = new PipelineSample(port)) {
				return pipeline.complete();
			}
		});
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	private void wait(Duration length) throws InterruptedException {
		this.never.await(length.toMillis(), TimeUnit.MILLISECONDS);
	}

}
