package caseintake.protocol.model;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the command was asked for.
 *
 * @param kind which search
 * @param schedules how many random schedules, of each mutation at most
 * @param seed the first one's seed
 * @param states how many states of each small world at most
 * @param features what every random schedule is to hold, and few others then; none for
 * any
 */
record ModelArguments(Kind kind, long schedules, long seed, long states, Set<Feature> features) {

	enum Kind {

		RANDOM, EXHAUSTIVE, MUTATIONS

	}

	static @Nullable ModelArguments parse(String[] args) {
		Kind kind = Kind.RANDOM;
		long schedules = 1_000_000;
		long seed = 1;
		long states = 1_000_000;
		Set<Feature> features = EnumSet.noneOf(Feature.class);
		for (int i = 0; i < args.length; i++) {
			switch (args[i]) {
				case "--exhaustive" -> kind = Kind.EXHAUSTIVE;
				case "--features" -> {
					if (++i >= args.length || !addFeatures(features, args[i])) {
						return null;
					}
				}
				case "--mutations" -> kind = Kind.MUTATIONS;
				case "--schedules", "--seed", "--states" -> {
					if (i + 1 >= args.length || !args[i + 1].matches("\\d{1,15}")) {
						return null;
					}
					long value = Long.parseLong(args[i + 1]);
					switch (args[i++]) {
						case "--schedules" -> schedules = value;
						case "--seed" -> seed = value;
						default -> states = value;
					}
				}
				default -> {
					return null;
				}
			}
		}
		return new ModelArguments(kind, schedules, seed, states, features);
	}

	private static boolean addFeatures(Set<Feature> features, String names) {
		for (String name : names.split(",", -1)) {
			boolean known = false;
			for (Feature feature : Feature.values()) {
				if (feature.name().equals(name)) {
					known = features.add(feature);
				}
			}
			if (!known) {
				return false;
			}
		}
		return true;
	}

}
