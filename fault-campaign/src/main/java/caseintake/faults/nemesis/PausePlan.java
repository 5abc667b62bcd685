package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import caseintake.faults.stack.Roster;

/**
 * Short ones, ones that outlast every lease and session, and a few of a service or a
 * broker that outlast what producers and database connections wait for, 30 seconds.
 */
final class PausePlan implements FaultPlan {

	private static final List<String> LONG_STOPPED = Stream.of(Roster.SERVICES, Roster.BROKERS)
		.flatMap(List::stream)
		.toList();

	private final Dice dice;

	PausePlan(long seed) {
		this.dice = new Dice(seed, "pauses");
	}

	@Override
	public Fault next() {
		Duration rest = this.dice.between(200, 2_500);
		if (this.dice.below(12) == 0) {
			return new Fault.Halt(rest, this.dice.some(1, LONG_STOPPED), this.dice.between(35_000, 70_000));
		}
		Duration length = this.dice.percent(55) ? this.dice.between(500, 3_000) : this.dice.between(3_000, 15_000);
		return new Fault.Halt(rest, this.dice.some(this.dice.percent(75) ? 1 : 2, Roster.ALL), length);
	}

}
