package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.List;

import caseintake.faults.points.Manner;
import caseintake.faults.points.Point;
import caseintake.faults.proxy.Trouble;
import org.jspecify.annotations.Nullable;

/** One thing that is done to the pipeline, and undone. */
public sealed interface Fault {

	/** How long the lane rests before. */
	Duration rest();

	/**
	 * Kills members, all at once.
	 *
	 * @param inStart even while they still start
	 * @param down how long they stay down
	 */
	record Kill(Duration rest, List<String> members, boolean inStart, Duration down) implements Fault {
	}

	/** Lets members stand still, all at once. */
	record Halt(Duration rest, List<String> members, Duration length) implements Fault {
	}

	/**
	 * Troubles ways, all at once.
	 *
	 * @param reset whether connections break when it is over, or go on where they stood
	 */
	record Cut(Duration rest, List<String> ways, Trouble trouble, Duration length, boolean reset) implements Fault {
	}

	/**
	 * Strikes at a point.
	 *
	 * @param hit at how manieth time that the point is reached, from 1
	 * @param length how long a thread or process is held
	 * @param harsh whether what is provoked is a kill, else a pause
	 * @param choice which instance, where there is one to choose: 0 or 1
	 */
	record Strike(Duration rest, Point point, Manner manner, int hit, Duration length, boolean harsh,
			int choice) implements Fault {
	}

	/**
	 * Rebuilds the counters and strikes meanwhile.
	 *
	 * @param after how long after the beginning
	 * @param victim what is struck
	 * @param kill or paused for that length
	 * @param strike instead, a point of the rebuild itself
	 */
	record Rebuild(Duration rest, Duration after, String victim, boolean kill, Duration length,
			@Nullable Strike strike) implements Fault {
	}

}
