package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import caseintake.faults.checker.Snapshots;
import caseintake.faults.points.Point;
import caseintake.faults.points.Provocation;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;

/** Commits faults until it is told to stop; then everything is undone. */
public final class Nemesis {

	private static final Duration CALM = Duration.ofSeconds(3);

	private static final Duration TO_RECOVER = Duration.ofSeconds(60);

	private final Deployment deployment;

	private final Readiness readiness;

	private final Pace pace = new Pace();

	private final Stage stage = new Stage();

	private final List<Thread> threads = new ArrayList<>();

	private final Tally tally;

	private final Phase.Plan phases;

	private final List<Lane> lanes = new ArrayList<>();

	private volatile boolean failed;

	/**
	 * Plans the faults, without committing any.
	 * @param snapshots taken before anything makes the counters forget
	 */
	public Nemesis(long seed, Set<Kind> wanted, List<Point> points, Deployment deployment, Snapshots snapshots) {
		this.deployment = deployment;
		this.readiness = new Readiness(deployment);
		this.tally = new Tally(points);
		this.phases = new Phase.Plan(seed, wanted);
		var doer = new Doer(deployment, snapshots, this.pace, this.tally);
		for (Kind kind : wanted) {
			for (FaultPlan plan : plans(kind, seed, points)) {
				this.lanes.add(new Lane(kind, plan, this.stage, this.pace, doer, this.tally));
			}
		}
	}

	/** What was committed so far. */
	public Tally tally() {
		return this.tally;
	}

	/** Begins. */
	public void start() {
		this.lanes.forEach((lane) -> begin("lane", lane));
		begin("phases", this::direct);
	}

	/**
	 * Ends all faults and undoes them; processes may need some time to be ready again.
	 * @return when the last one was undone, by {@link System#nanoTime()}, but not before
	 * this was called
	 */
	public long stop() throws InterruptedException {
		long called = System.nanoTime();
		this.pace.end();
		this.stage.end();
		for (Thread thread : this.threads) {
			thread.join();
		}
		this.deployment.ways().heal();
		if (this.failed) {
			throw new IllegalStateException("The nemesis failed, the log says why");
		}
		return Math.max(called, this.tally.undoneAt());
	}

	static List<FaultPlan> plans(Kind kind, long seed, List<Point> points) {
		return switch (kind) {
			case KILLS -> List.of(new KillPlan(seed));
			case PAUSES -> List.of(new PausePlan(seed));
			case CUTS -> List.of(new CutPlan(seed));
			case POINTS -> List.of("intake", "stats")
				.stream()
				.map((service) -> new StrikePlan(seed, service,
						points.stream()
							.filter((point) -> point.service().equals(service))
							.filter((point) -> point.provocation() != Provocation.REBUILD)
							.toList()))
				.filter(StrikePlan::hasPoints)
				.<FaultPlan>map((plan) -> plan)
				.toList();
			case REBUILD -> List.of(new RebuildPlan(seed,
					points.stream().filter((point) -> point.provocation() == Provocation.REBUILD).toList()));
		};
	}

	private void begin(String name, Runnable work) {
		this.threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				this.failed = true;
				throw ex;
			}
		}));
	}

	private void direct() {
		try {
			while (!this.pace.isOver()) {
				Phase phase = this.phases.next();
				this.stage.open(phase.kinds());
				this.pace.rest(phase.length());
				this.stage.calm();
				calmDown();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A rest, and then until everybody is ready again, but not for ever. */
	private void calmDown() throws InterruptedException {
		long deadline = System.nanoTime() + TO_RECOVER.toNanos();
		boolean on = this.pace.rest(CALM);
		while (on && !this.readiness.all(Roster.ALL)) {
			if (System.nanoTime() > deadline) {
				this.tally.note("calm ended before everybody was ready");
				return;
			}
			on = this.pace.rest(Duration.ofMillis(500));
		}
	}

}
