package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.List;

import caseintake.faults.proxy.Direction;
import caseintake.faults.proxy.Trouble;
import caseintake.faults.stack.Roster;

/** One way, or all ways that begin or end at somebody. */
final class CutPlan implements FaultPlan {

	private final Dice dice;

	CutPlan(long seed) {
		this.dice = new Dice(seed, "cuts");
	}

	@Override
	public Fault next() {
		Duration rest = this.dice.between(200, 2_500);
		List<String> ways = ways();
		Trouble trouble = trouble();
		Duration length = this.dice.percent(60) ? this.dice.between(500, 4_000) : this.dice.between(4_000, 12_000);
		return new Fault.Cut(rest, ways, trouble, length, this.dice.percent(30));
	}

	private List<String> ways() {
		int which = this.dice.below(100);
		if (which < 45) {
			return this.dice.some(1, Roster.WAYS);
		}
		if (which < 75) {
			String from = this.dice.any(Roster.SERVICES);
			return Roster.WAYS.stream().filter((way) -> way.startsWith(from + ">")).toList();
		}
		String to = this.dice.any(Roster.ALL.stream().filter((name) -> !Roster.STATS.contains(name)).toList());
		return Roster.WAYS.stream().filter((way) -> way.endsWith(">" + to)).toList();
	}

	private Trouble trouble() {
		int which = this.dice.below(100);
		if (which < 35) {
			return new Trouble.Drop();
		}
		if (which < 60) {
			return new Trouble.Delay(this.dice.between(20, 800));
		}
		if (which < 80) {
			return new Trouble.Silence(null);
		}
		return new Trouble.Silence(this.dice.any(List.of(Direction.values())));
	}

}
