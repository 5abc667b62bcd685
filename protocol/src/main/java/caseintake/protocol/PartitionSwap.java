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
 * @param inLive what the live generation has passed without counting it
 * @param inBuilt the same of the built one
 * @param totalsEqual whether the built one's live cases by unit are those that the
 * journal states at its position
 */
public record PartitionSwap(Position live, Position built, boolean builtConfirmed, Uncounted inLive, Uncounted inBuilt,
		boolean totalsEqual) {

	/**
	 * What was passed without being counted.
	 *
	 * @param waiting sequences in quarantine
	 * @param discarded sequences that a person has decided never to count
	 */
	public record Uncounted(Set<Long> waiting, Set<Long> discarded) {

		/** Everything is counted. */
		public static final Uncounted NOTHING = new Uncounted(Set.of(), Set.of());

		boolean has(long sequence) {
			return this.waiting.contains(sequence) || this.discarded.contains(sequence);
		}

		/** Whether everything is counted. */
		public boolean isEmpty() {
			return this.waiting.isEmpty() && this.discarded.isEmpty();
		}

	}

	/** A reason why the swap would lose or double something. */
	public enum Refusal {

		/** The built generation has not come as far as the live one. */
		BEHIND,

		/** Both stand at the same sequence, at different events. */
		OTHER_EVENT,

		/** The journal has not confirmed the built generation's last event. */
		NOT_CONFIRMED,

		/**
		 * An event that is counted now would be in quarantine, or one is there and
		 * nothing is a measure of it.
		 */
		QUARANTINED,

		/** An event would be counted that a person has discarded. */
		DISCARDED_IS_COUNTED,

		/** The built generation's sums are not the journal's. */
		TOTALS_DIFFER

	}

	/**
	 * Everything that speaks against the swap.
	 * @param journalWentBack whether a person has declared that the live generation has
	 * counted what the journal no longer has: then nothing of it is a measure, but for
	 * what persons have decided
	 */
	public Set<Refusal> refusals(boolean journalWentBack) {
		Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
		if (!this.builtConfirmed) {
			refusals.add(Refusal.NOT_CONFIRMED);
		}
		if (!this.totalsEqual) {
			refusals.add(Refusal.TOTALS_DIFFER);
		}
		if (isCounted(this.built, this.inBuilt, this.inLive.discarded())) {
			refusals.add(Refusal.DISCARDED_IS_COUNTED);
		}
		if (journalWentBack) {
			requireNothingWaiting(refusals);
		}
		else {
			holdAgainstLive(refusals);
		}
		return refusals;
	}

	/** While something waits, the totals cannot be equal and say nothing either. */
	private void requireNothingWaiting(Set<Refusal> refusals) {
		if (!this.inBuilt.waiting().isEmpty()) {
			refusals.add(Refusal.QUARANTINED);
		}
	}

	private void holdAgainstLive(Set<Refusal> refusals) {
		if (this.built.sequence() < this.live.sequence()) {
			refusals.add(Refusal.BEHIND);
		}
		if (this.built.sequence() == this.live.sequence() && !this.built.equals(this.live)) {
			refusals.add(Refusal.OTHER_EVENT);
		}
		if (isCounted(this.live, this.inLive, this.inBuilt.waiting())
				|| isCounted(this.live, this.inLive, this.inBuilt.discarded())) {
			refusals.add(Refusal.QUARANTINED);
		}
	}

	/** Whether one of the sequences was passed and is counted. */
	private static boolean isCounted(Position position, Uncounted uncounted, Set<Long> sequences) {
		return sequences.stream().anyMatch((sequence) -> sequence <= position.sequence() && !uncounted.has(sequence));
	}

}
