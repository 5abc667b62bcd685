package caseintake.disclosure.attack;

import org.jspecify.annotations.Nullable;

/**
 * What the command was asked for.
 *
 * @param seeds how many histories
 * @param seed the first one's seed
 * @param thorough of every how many histories the attacker also works out between what
 * every cell lies, 0 for none
 */
record DisclosureArguments(long seeds, long seed, long thorough) {

	static @Nullable DisclosureArguments parse(String[] args) {
		long seeds = 1_000;
		long seed = 1;
		long thorough = 10;
		for (int i = 0; i < args.length; i += 2) {
			if (i + 1 >= args.length || !args[i + 1].matches("\\d{1,15}")) {
				return null;
			}
			long value = Long.parseLong(args[i + 1]);
			switch (args[i]) {
				case "--seeds" -> seeds = value;
				case "--seed" -> seed = value;
				case "--thorough" -> thorough = value;
				default -> {
					return null;
				}
			}
		}
		return new DisclosureArguments(seeds, seed, thorough);
	}

	boolean isThorough(long ofSeed) {
		return this.thorough > 0 && ofSeed % this.thorough == 0;
	}

}
