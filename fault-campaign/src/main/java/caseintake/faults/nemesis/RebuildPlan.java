package caseintake.faults.nemesis;

import java.util.List;

import caseintake.faults.points.Manner;
import caseintake.faults.points.Point;
import org.jspecify.annotations.Nullable;

/**
 * Strikes somebody soon after a rebuild has begun, or at a point of the rebuild itself.
 */
final class RebuildPlan implements FaultPlan {

	private static final List<String> VICTIMS = List.of("stats-1", "stats-2", "postgres-stats", "intake-1", "intake-2");

	private final Dice dice;

	private final List<Point> points;

	RebuildPlan(long seed, List<Point> points) {
		this.dice = new Dice(seed, "rebuild");
		this.points = points;
	}

	@Override
	public Fault next() {
		return new Fault.Rebuild(this.dice.between(300, 2_000), this.dice.between(0, 2_000), this.dice.any(VICTIMS),
				this.dice.percent(50), this.dice.between(500, 8_000), strike());
	}

	private Fault.@Nullable Strike strike() {
		if (this.points.isEmpty() || this.dice.percent(25)) {
			return null;
		}
		return new Fault.Strike(this.dice.between(0, 0), this.dice.any(this.points),
				this.dice.any(List.of(Manner.values())), 1 + this.dice.below(2), this.dice.between(1_000, 9_000), false,
				0);
	}

}
