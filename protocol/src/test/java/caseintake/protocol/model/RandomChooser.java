package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Chooses by seed and remembers. In half of the schedules each actor has a weight of its
 * own that changes now and then, so that some are far ahead of others.
 */
final class RandomChooser implements Chooser {

	private static final double[] WEIGHTS = { 0.02, 0.3, 1, 1, 4 };

	private final SplittableRandom random;

	private final List<Choice> taken = new ArrayList<>();

	private final Map<String, Double> weights = new HashMap<>();

	private final boolean biased;

	private final double misfortune;

	private int left;

	RandomChooser(long seed, int steps) {
		this.random = new SplittableRandom(seed);
		this.biased = this.random.nextBoolean();
		this.misfortune = this.random.nextInt(1, 4) * 0.08;
		this.left = steps;
	}

	/** What was chosen so far. */
	List<Choice> taken() {
		return this.taken;
	}

	@Override
	public @Nullable Step next(List<Step> possible) {
		if (this.left-- <= 0 || possible.isEmpty()) {
			return null;
		}
		Step step = this.biased ? weighted(possible) : possible.get(this.random.nextInt(possible.size()));
		this.taken.add(new Choice(step.name(), new ArrayList<>(2)));
		return step;
	}

	private Step weighted(List<Step> possible) {
		if (this.random.nextInt(12) == 0) {
			this.weights.clear();
		}
		double sum = 0;
		for (Step step : possible) {
			sum += weight(step);
		}
		double at = this.random.nextDouble() * sum;
		for (Step step : possible) {
			at -= weight(step);
			if (at < 0) {
				return step;
			}
		}
		return possible.getLast();
	}

	private double weight(Step step) {
		Double weight = this.weights.get(step.actor());
		if (weight == null) {
			weight = WEIGHTS[this.random.nextInt(WEIGHTS.length)];
			this.weights.put(step.actor(), weight);
		}
		return weight;
	}

	@Override
	public int pick(int ways) {
		return remember((ways > 1) ? this.random.nextInt(ways) : 0);
	}

	@Override
	public int mishap(int kinds) {
		return remember((this.random.nextDouble() < this.misfortune) ? 1 + this.random.nextInt(kinds) : 0);
	}

	private int remember(int choice) {
		if (!this.taken.isEmpty()) {
			this.taken.getLast().inner().add(choice);
		}
		return choice;
	}

}
