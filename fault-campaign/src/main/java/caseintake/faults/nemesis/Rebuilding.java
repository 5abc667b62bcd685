package caseintake.faults.nemesis;

import java.util.List;
import java.util.OptionalInt;

/** Begins a rebuild, strikes in its middle, and swaps. */
final class Rebuilding {

	private final Rebuilds rebuilds;

	private final Hands hands;

	private final Striking striking;

	private final Pace pace;

	private final Tally tally;

	Rebuilding(Rebuilds rebuilds, Hands hands, Striking striking, Pace pace, Tally tally) {
		this.rebuilds = rebuilds;
		this.hands = hands;
		this.striking = striking;
		this.pace = pace;
		this.tally = tally;
	}

	/**
	 * Strikes and swaps.
	 * @return whether a rebuild had begun
	 */
	boolean commit(Fault.Rebuild rebuild) throws InterruptedException {
		Fault.Strike strike = rebuild.strike();
		if (strike != null) {
			// the strike begins the rebuild, once its trap is set
			this.striking.commit(strike);
		}
		OptionalInt building = this.rebuilds.begin();
		if (building.isEmpty()) {
			this.tally.note("rebuild could not begin");
			return false;
		}
		this.tally.note("rebuild began");
		if (strike == null) {
			this.pace.rest(rebuild.after());
			if (rebuild.kill()) {
				this.hands.kill(List.of(rebuild.victim()), rebuild.length());
			}
			else {
				this.hands.halt(List.of(rebuild.victim()), rebuild.length());
			}
		}
		boolean swapped = this.rebuilds.swap(building.getAsInt());
		this.tally.note(swapped ? "rebuild swapped" : "rebuild not swapped in time");
		return true;
	}

}
