package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a schedule begins with.
 *
 * @param partitions 1 or 2
 * @param intakes number of intake-services
 * @param stats number of stats-services
 * @param commands what clients want
 * @param features what may happen
 * @param faults how many things go wrong at most
 * @param page events in a page of the feed
 * @param days how many midnights pass at most
 * @param steps after how many steps nothing fails any more
 * @param paused whether the last stats-service stands still from then on, with all that
 * it has in hand, until people have repaired
 */
record Scenario(int partitions, int intakes, int stats, List<Command> commands, Set<Feature> features, int faults,
		int page, int days, int steps, boolean paused) {

	/** Number of units that have cases. */
	static final int UNITS = 3;

	boolean has(Feature feature) {
		return this.features.contains(feature);
	}

	/** Draws one by seed. */
	static Scenario random(long seed, Set<Feature> wanted) {
		var random = new SplittableRandom(seed * 31 + 7);
		Set<Feature> features = EnumSet.noneOf(Feature.class);
		features.addAll(wanted);
		for (Feature feature : Feature.values()) {
			if (random.nextInt(wanted.isEmpty() ? 3 : 8) == 0) {
				features.add(feature);
			}
		}
		boolean crowd = features.contains(Feature.CROWD);
		int partitions = crowd ? 2 : 1 + random.nextInt(2);
		int intakes = crowd ? 2 : 1 + random.nextInt(2);
		int count = crowd ? 6 : 2 + random.nextInt(4);
		return new Scenario(partitions, intakes, 1 + random.nextInt(2),
				commands(random, count, partitions, features.contains(Feature.QUARANTINE)), features,
				wanted.isEmpty() ? random.nextInt(5) : 1 + random.nextInt(4), 1 + random.nextInt(2), random.nextInt(3),
				40 + random.nextInt(140), random.nextInt(3) == 0);
	}

	private static List<Command> commands(SplittableRandom random, int count, int partitions, boolean hard) {
		var commands = new ArrayList<Command>();
		for (int id = 0; id < count; id++) {
			commands.add(command(random, id, commands, partitions, hard));
		}
		return commands;
	}

	/** A new case, the same one once more, or a change of one. */
	private static Command command(SplittableRandom random, int id, List<Command> before, int partitions,
			boolean hard) {
		boolean isHard = hard && random.nextInt(2) == 0;
		List<Command> openings = before.stream().filter(Command::opens).toList();
		int kind = openings.isEmpty() ? 0 : random.nextInt(8);
		if (kind < 4) {
			return new Command(id, id, random.nextInt(partitions), Command.NEW, 0, isHard, random.nextInt(12) == 0);
		}
		Command opening = openings.get(random.nextInt(openings.size()));
		if (kind == 4) {
			return new Command(id, opening.reference(), opening.partition(), Command.NEW, 0, opening.hard(), false);
		}
		return new Command(id, opening.reference(), opening.partition(), 0, 1 + random.nextInt(UNITS - 1), isHard,
				false);
	}

}
