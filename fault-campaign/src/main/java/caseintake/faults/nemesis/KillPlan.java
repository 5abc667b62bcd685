package caseintake.faults.nemesis;

import java.util.List;

import caseintake.faults.stack.Roster;

/** Mostly one, sometimes two, now and then all instances of something at once. */
final class KillPlan implements FaultPlan {

	private final Dice dice;

	KillPlan(long seed) {
		this.dice = new Dice(seed, "kills");
	}

	@Override
	public Fault next() {
		return new Fault.Kill(this.dice.between(500, 4_000), members(), this.dice.percent(20),
				this.dice.between(0, 3_000));
	}

	private List<String> members() {
		int size = this.dice.below(100);
		if (size < 70) {
			return this.dice.some(1, Roster.ALL);
		}
		if (size < 88) {
			return this.dice.some(2, Roster.ALL);
		}
		return this.dice.any(List.of(Roster.INTAKES, Roster.STATS, Roster.BROKERS, Roster.DATABASES));
	}

}
