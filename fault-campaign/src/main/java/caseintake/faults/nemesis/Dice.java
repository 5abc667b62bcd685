package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that the same seed makes again. */
final class Dice {

	private final SplittableRandom random;

	Dice(long seed, String purpose) {
		this.random = new SplittableRandom(seed * 1_000_003 + purpose.hashCode());
	}

	/** True in so many of a hundred cases. */
	boolean percent(int share) {
		return this.random.nextInt(100) < share;
	}

	/** From 0, below the bound. */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	Duration between(long fromMillis, long toMillis) {
		return Duration.ofMillis(this.random.nextLong(fromMillis, toMillis + 1));
	}

	<T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** So many of them, different ones, in any order. */
	<T> List<T> some(int number, List<T> list) {
		return shuffled(list).subList(0, number);
	}

	<T> List<T> shuffled(List<T> list) {
		List<T> left = new ArrayList<>(list);
		List<T> shuffled = new ArrayList<>();
		while (!left.isEmpty()) {
			shuffled.add(left.remove(this.random.nextInt(left.size())));
		}
		return shuffled;
	}

}
