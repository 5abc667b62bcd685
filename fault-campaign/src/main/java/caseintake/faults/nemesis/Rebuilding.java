package caseintake.faults.nemesis;

import java.util.List;

/** Rebuilds the counters and strikes in the middle. */
final class Rebuilding {

	private final Rebuilds rebuilds;

	private final Hands hands;

	private final Striking striking;

	private final Pace pace;

	Rebuilding(Rebuilds rebuilds, Hands hands, Striking striking, Pace pace) {
		this.rebuilds = rebuilds;
		this.hands = hands;
		this.striking = striking;
		this.pace = pace;
	}

	/**
	 * Rebuilds, strikes and swaps.
	 * @return whether something was struck
	 */
	boolean commit(Fault.Rebuild rebuild) throws InterruptedException {
		Fault.Strike strike = rebuild.strike();
		if (strike != null) {
			// once its trap is set, the strike provokes a rebuild by itself
			return this.striking.commit(strike);
		}
		return this.rebuilds.rebuild(() -> {
			this.pace.rest(rebuild.after());
			List<String> victim = List.of(rebuild.victim());
			return rebuild.kill() ? this.hands.kill(victim, rebuild.length())
					: this.hands.halt(victim, rebuild.length());
		});
	}

}
