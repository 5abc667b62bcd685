package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import caseintake.faults.points.Manner;
import caseintake.faults.points.Point;
import caseintake.faults.points.Provocation;

/** Every point in its turn, round after round, each round in another order. */
final class StrikePlan implements FaultPlan {

	private final Dice dice;

	private final List<Point> points;

	private final Deque<Point> round = new ArrayDeque<>();

	StrikePlan(long seed, String purpose, List<Point> points) {
		this.dice = new Dice(seed, purpose);
		this.points = List.copyOf(points);
	}

	boolean hasPoints() {
		return !this.points.isEmpty();
	}

	@Override
	public Fault next() {
		if (this.round.isEmpty()) {
			this.round.addAll(this.dice.shuffled(this.points));
		}
		Point point = this.round.remove();
		Duration rest = this.dice.between(100, 1_500);
		Manner manner = this.dice.any(List.of(Manner.values()));
		Duration length = this.dice.percent(25) ? this.dice.between(200, 2_000) : this.dice.between(4_500, 13_000);
		// what is provoked is reached once, the others all the time
		int hit = (point.provocation() == Provocation.NOTHING) ? 1 + this.dice.below(10) : 1;
		return new Fault.Strike(rest, point, manner, hit, length, this.dice.percent(30), this.dice.below(2));
	}

}
