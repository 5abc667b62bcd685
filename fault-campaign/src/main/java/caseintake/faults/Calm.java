package caseintake.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import caseintake.faults.nemesis.Readiness;
import caseintake.faults.sampling.DatabaseSample;
import caseintake.faults.sampling.PipelineSample;
import caseintake.faults.sampling.Standing;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;
import org.jspecify.annotations.Nullable;

/** The time after the last fault. */
final class Calm {

	/**
	 * To be ready again, and to have counted. Longer than the rule allows, so that the
	 * other rules can be looked at all the same.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration INTERVAL = Duration.ofMillis(500);

	/** A request that was still under way would move the head in this time. */
	private static final Duration TO_SETTLE = Duration.ofSeconds(2);

	private final CountDownLatch never = new CountDownLatch(1);

	private final DatabaseSample databases;

	private final Readiness readiness;

	private final List<Integer> statsPorts;

	private final long start;

	private long readyAt;

	/**
	 * Measures from the last fault on.
	 * @param start when that was undone, by {@link System#nanoTime()}
	 */
	Calm(Deployment deployment, List<Integer> statsPorts, long start) {
		this.databases = new DatabaseSample(deployment.databaseUrl("postgres-intake"),
				deployment.databaseUrl("postgres-stats"));
		this.readiness = new Readiness(deployment);
		this.statsPorts = statsPorts;
		this.start = start;
		this.readyAt = start;
	}

	/**
	 * Waits until every event is published and counted and every stats says so.
	 * @return how long that took since everybody was ready again, {@code null} if it was
	 * in vain
	 */
	@Nullable Duration awaitCounted() throws InterruptedException {
		if (!awaitReady()) {
			return null;
		}
		while (since(this.readyAt).compareTo(PATIENCE) < 0) {
			long head = headIfLevel();
			Duration reached = since(this.readyAt);
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

	private boolean awaitReady() throws InterruptedException {
		boolean ready = this.readiness.all(Roster.ALL);
		while (!ready && since(this.start).compareTo(PATIENCE) < 0) {
			wait(INTERVAL);
			ready = this.readiness.all(Roster.ALL);
		}
		this.readyAt = System.nanoTime();
		return ready;
	}

	/**
	 * How long it took since the last fault until everybody was ready again, or in vain.
	 */
	Duration readyAfter() {
		return Duration.ofNanos(this.readyAt - this.start);
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

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private void wait(Duration length) throws InterruptedException {
		this.never.await(length.toMillis(), TimeUnit.MILLISECONDS);
	}

}
