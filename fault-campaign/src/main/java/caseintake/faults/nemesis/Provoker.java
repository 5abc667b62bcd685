package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import caseintake.faults.points.Point;
import caseintake.faults.points.Provocation;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;

/** Makes the services reach a point that they would not reach by themselves. */
final class Provoker {

	/** Longer than a lease and than a session of the consumer group. */
	private static final Duration LOSS = Duration.ofSeconds(5);

	private static final Duration A_LOOK = Duration.ofMillis(700);

	private final Deployment deployment;

	private final Hands hands;

	private final Rebuilds rebuilds;

	private final Pace pace;

	Provoker(Deployment deployment, Hands hands, Rebuilds rebuilds, Pace pace) {
		this.deployment = deployment;
		this.hands = hands;
		this.rebuilds = rebuilds;
		this.pace = pace;
	}

	/** Who must lose something so that another one reaches the point; empty if nobody. */
	List<String> losers(Fault.Strike strike) throws InterruptedException {
		return switch (strike.point().provocation()) {
			case NOTHING, REBUILD -> List.of();
			case LOSS_OF_LEASE -> List.of(relaying());
			case REBALANCE -> List.of(Roster.STATS.get(strike.choice()));
		};
	}

	/** Who will reach the point. */
	static List<String> candidates(Point point, List<String> losers) {
		List<String> instances = point.service().equals("intake") ? Roster.INTAKES : Roster.STATS;
		return instances.stream().filter((each) -> !losers.contains(each)).toList();
	}

	/** Lets the losers lose, on a thread of its own. */
	FutureTask<Boolean> begin(Fault.Strike strike, List<String> losers) {
		Callable<Boolean> loss = () -> {
			if (strike.point().provocation() == Provocation.REBUILD) {
				return this.rebuilds.rebuild(() -> true);
			}
			if (losers.isEmpty()) {
				return false;
			}
			if (strike.harsh()) {
				this.hands.kill(losers, LOSS);
			}
			else {
				this.hands.halt(losers, LOSS);
			}
			return true;
		};
		var task = new FutureTask<>(loss);
		Thread.ofVirtual().name("provocation").start(task);
		return task;
	}

	/** Whether the point is only reached when something was lost before. */
	static boolean isProvoked(Point point) {
		return point.provocation() != Provocation.NOTHING;
	}

	/** The intake that sends to the brokers: the other one says nothing to them. */
	private String relaying() throws InterruptedException {
		Map<String, Long> before = new HashMap<>();
		Roster.INTAKES.forEach((intake) -> before.put(intake, sent(intake)));
		this.pace.rest(A_LOOK);
		return Roster.INTAKES.stream()
			.max(Comparator.comparingLong((intake) -> sent(intake) - before.getOrDefault(intake, 0L)))
			.orElseThrow();
	}

	private long sent(String intake) {
		return Roster.BROKERS.stream()
			.mapToLong((broker) -> this.deployment.ways().on(Roster.way(intake, broker)).forwarded())
			.sum();
	}

}
