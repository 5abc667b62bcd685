package caseintake.faults.nemesis;

import java.time.Duration;

import caseintake.faults.stack.Roster;

/** Short ones, and ones that outlast every lease and session. */
final class PausePlan implements FaultPlan {

	private final Dice dice;

	PausePlan(long seed) {
		this.dice = new Dice(seed, "pauses");
	}

	@Override
	public Fault next() {
		Duration rest = this.dice.between(200, 2_500);
		Duration length = this.dice.percent(55) ? this.dice.between(500, 3_000) : this.dice.between(3_000, 15_000);
		return new Fault.Halt(rest, this.dice.some(this.dice.percent(75) ? 1 : 2, Roster.ALL), length);
	}

}
