package caseintake.faults.nemesis;

import java.time.Duration;
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
		Point point = this.dice.any(this.points);
		return new Fault.Strike(Duration.ZERO, point, this.dice.any(List.of(Manner.values())), hit(point),
				this.dice.between(1_000, 9_000), false, 0);
	}

	/**
	 * A swap writes twice. Pages come by the dozen, one for each partition, when the
	 * rebuild begins, while it waits and before the swap.
	 */
	private int hit(Point point) {
		return point.name().equals("rebuild-swap") ? 1 + this.dice.below(2) : 2 + this.dice.below(30);
	}

}
