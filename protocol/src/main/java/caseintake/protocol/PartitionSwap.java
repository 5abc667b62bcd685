package caseintake.protocol;

import java.util.EnumSet;
import java.util.Set;

/**
 * One partition of two generations of counters, when the built one is to take the place
 * of the live one.
 *
 * @param live how far the live generation is counted
 * @param built how far the built one is
 * @param builtConfirmed whether the journal has confirmed the built one's position
 * @param uncountedInLive sequences that the live generation has not counted: in
 * quarantine or discarded
 * @param uncountedInBuilt the same of the built one
 * @param totalsEqual whether the built one's live cases by unit are those that the
 * journal states at its position
 */
public record PartitionSwap(Position live, Position built, boolean builtConfirmed, Set<Long> uncountedInLive,
		Set<Long> uncountedInBuilt, boolean totalsEqual) {

	/** A reason why the swap would lose or double something. */
	public enum Refusal {

		/** The built generation has not come as far as the live one. */
		BEHIND,

		/** Both stand at the same sequence, at different events. */
		OTHER_EVENT,

		/** The journal has not confirmed the built generation's last event. */
		NOT_CONFIRMED,

		/** An event that is counted now would be in quarantine. */
		QUARANTINED,

		/** The built generation's sums are not the journal's. */
		TOTALS_DIFFER

	}

	/**
	 * Everything that speaks against the swap.
	 * @param journalWentBack whether a person has declared that the live generation has
	 * counted what the journal no longer has: then nothing of it is a measure
	 */
	public Set<Refusal> refusals(boolean journalWentBack) {
		Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
		if (!this.builtConfirmed) {
			refusals.add(Refusal.NOT_CONFIRMED);
		}
		if (!this.totalsEqual) {
			refusals.add(Refusal.TOTALS_DIFFER);
		}
		if (!journalWentBack) {
			holdAgainstLive(refusals);
		}
		return refusals;
	}

	private void holdAgainstLive(Set<Refusal> refusals) {
		if (this.built.sequence() < this.live.sequence()) {
			refusals.add(Refusal.BEHIND);
		}
		if (this.built.sequence() == this.live.sequence() && !this.built.equals(this.live)) {
			refusals.add(Refusal.OTHER_EVENT);
		}
		if (this.uncountedInBuilt.stream().anyMatch(this::isCountedInLive)) {
			refusals.add(Refusal.QUARANTINED);
		}
	}

	private boolean isCountedInLive(long sequence) {
		return sequence <= this.live.sequence() && !this.uncountedInLive.contains(sequence);
	}

}
