package caseintake.benchmarks.contest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order contestants take their turns: another one in each round, so that each
 * stands equally often at every place, and equally often after every other one (a
 * Williams design).
 */
final class Order {

	private Order() {
	}

	/** The places of so many contestants. */
	static List<Integer> of(int round, int contestants) {
		// an odd number needs the mirrored rounds, too
		boolean mirrored = contestants % 2 == 1 && Math.floorMod(round, 2 * contestants) >= contestants;
		return IntStream.range(0, contestants)
			.map((turn) -> mirrored ? contestants - 1 - turn : turn)
			.map((turn) -> (turn % 2 == 0) ? turn / 2 : contestants - (turn + 1) / 2)
			.map((place) -> Math.floorMod(place + round, contestants))
			.boxed()
			.toList();
	}

}
