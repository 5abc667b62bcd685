package caseintake.faults.nemesis;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stretch of the campaign, followed by calm.
 *
 * @param kinds what is committed, side by side
 */
record Phase(Set<Kind> kinds, Duration length) {

	/**
	 * The stretches of a campaign: first everything together, then chosen kinds, and one
	 * in four times a single one.
	 */
	static final class Plan {

		private final Dice dice;

		private final Set<Kind> wanted;

		private boolean first = true;

		Plan(long seed, Set<Kind> wanted) {
			this.dice = new Dice(seed, "phases");
			this.wanted = EnumSet.copyOf(wanted);
		}

		Phase next() {
			Set<Kind> kinds = EnumSet.noneOf(Kind.class);
			boolean alone = !this.first && this.dice.percent(25);
			for (Kind kind : this.wanted) {
				if (!alone && (this.first || this.dice.percent(share(kind)))) {
					kinds.add(kind);
				}
			}
			if (kinds.isEmpty()) {
				kinds.add(this.dice.any(this.wanted.stream().toList()));
			}
			this.first = false;
			return new Phase(kinds, this.dice.between(60_000, 110_000));
		}

		/** What is struck at a point is waited for, so it is given more time. */
		private static int share(Kind kind) {
			return switch (kind) {
				case KILLS, PAUSES, CUTS -> 70;
				case POINTS, REBUILD -> 90;
			};
		}

	}

}
