package caseintake.faults;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import caseintake.faults.checker.Audit;
import caseintake.faults.checker.Effort;
import caseintake.faults.checker.Snapshots;
import caseintake.faults.clients.Clients;
import caseintake.faults.history.History;
import caseintake.faults.nemesis.Nemesis;
import caseintake.faults.nemesis.Tally;
import caseintake.faults.points.Point;
import caseintake.faults.sampling.Sampler;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Keeper;
import caseintake.faults.stack.Roster;

/** Start, load and faults, calm, check. */
final class Campaign {

	private static final Duration LAST_REPEATS = Duration.ofSeconds(20);

	private static final Duration STATUS = Duration.ofSeconds(10);

	private final Arguments arguments;

	private final Path programs;

	private final RunFolder folder;

	private final Console console;

	private final CountDownLatch stop;

	Campaign(Arguments arguments, Path programs, RunFolder folder, Console console, CountDownLatch stop) {
		this.arguments = arguments;
		this.programs = programs;
		this.folder = folder;
		this.console = console;
		this.stop = stop;
	}

	/** Runs until its time is over or somebody stops it, and then checks in any case. */
	Result run() throws InterruptedException, SQLException {
		try (Deployment deployment = new Deployment(this.programs, this.folder.data(), this.folder.logs())) {
			this.console.say("Starting two intakes, two stats, three brokers and two PostgreSQL (logs in "
					+ this.folder.logs() + ")");
			deployment.start();
			try (History history = History.create(this.folder.history());
					Sampler sampler = new Sampler(deployment.databaseUrl("postgres-intake"),
							deployment.databaseUrl("postgres-stats"), ports(deployment));
					Clients clients = new Clients(this.arguments.seed(), this.arguments.clients(), Roster.INTAKES,
							doors(deployment), history)) {
				var snapshots = new Snapshots(this.folder.generations(), deployment.databaseUrl("postgres-stats"));
				var nemesis = new Nemesis(this.arguments.seed(), this.arguments.only(), this.arguments.points(),
						deployment, snapshots);
				return run(deployment, sampler, clients, nemesis, snapshots);
			}
		}
	}

	private Result run(Deployment deployment, Sampler sampler, Clients clients, Nemesis nemesis, Snapshots snapshots)
			throws InterruptedException, SQLException {
		Instant startedAt = Instant.now();
		this.console
			.say("Committing faults for " + Status.time(this.arguments.length()) + ", seed " + this.arguments.seed());
		var status = new Status(nemesis.tally(), clients, sampler);
		sampler.start();
		clients.start();
		nemesis.start();
		boolean cut = awaitEnd(status);
		long undoneAt = nemesis.stop();
		Duration length = status.elapsed();
		this.console.say(status.line());
		this.console.say("No more faults. Waiting until everything is counted");
		var calm = new Calm(deployment, ports(deployment), undoneAt);
		clients.finish(LAST_REPEATS);
		Duration countedAfter = calm.awaitCounted();
		this.console
			.say((countedAfter != null)
					? "Everybody is ready again after " + calm.readyAfter().toSeconds()
							+ " s, and everything is counted " + countedAfter.toSeconds() + " s later"
					: "Not everything is counted");
		sampler.finish();
		this.console.say("Checking the books");
		Effort effort = effort(length, sampler, nemesis.tally());
		Audit audit = Audit.of(this.folder.history(), deployment, snapshots, countedAfter, sampler.broken(), effort);
		return new Result(this.arguments, startedAt, length, cut, nemesis.tally().faults(), nemesis.tally().strikes(),
				nemesis.tally().victims(), nemesis.tally().notes(),
				new Result.Requests(clients.ok(), clients.refused(), clients.unknown()), effort, calm.readyAfter(),
				countedAfter, restarts(deployment),
				deployment.keepers().stream().flatMap((each) -> each.unasked().stream()).toList(), audit);
	}

	private Effort effort(Duration length, Sampler sampler, Tally tally) {
		Map<String, Long> faults = new TreeMap<>();
		this.arguments.wantedKinds().forEach((kind) -> faults.put(kind.text(), tally.faults().getOrDefault(kind, 0L)));
		Set<String> points = this.arguments.wantedPoints().stream().map(Point::name).collect(Collectors.toSet());
		Map<String, Long> strikes = new TreeMap<>();
		tally.strikes().forEach((point, each) -> {
			if (points.contains(point)) {
				strikes.put(point, each.all());
			}
		});
		return new Effort(length,
				Map.of(Effort.DATABASES, sampler.databaseSamples(), Effort.ANSWERS, sampler.pipelineSamples()), faults,
				strikes);
	}

	/** Whether somebody stopped it early. */
	private boolean awaitEnd(Status status) throws InterruptedException {
		Duration left = this.arguments.length();
		while (left.isPositive()) {
			Duration next = (left.compareTo(STATUS) < 0) ? left : STATUS;
			if (this.stop.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
				return true;
			}
			this.console.say(status.line());
			left = this.arguments.length().minus(status.elapsed());
		}
		return false;
	}

	private static Map<String, Integer> restarts(Deployment deployment) {
		Map<String, Integer> restarts = new TreeMap<>();
		for (Keeper keeper : deployment.keepers()) {
			restarts.put(keeper.name(), keeper.restarts());
		}
		return restarts;
	}

	private static List<Integer> ports(Deployment deployment) {
		return Roster.STATS.stream().map(deployment::directPort).toList();
	}

	private static List<Integer> doors(Deployment deployment) {
		return Roster.INTAKES.stream()
			.map((intake) -> deployment.ways().on(Roster.way("clients", intake)).port())
			.toList();
	}

}
