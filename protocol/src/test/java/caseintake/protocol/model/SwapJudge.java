package caseintake.protocol.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.PartitionSwap;
import caseintake.protocol.PartitionSwap.Refusal;
import caseintake.protocol.Position;

/** Holds the built generation against the live one and the journal. */
final class SwapJudge {

	private final World world;

	private Position[] asked = new Position[0];

	private boolean[] confirmed = new boolean[0];

	private int[][] stated = new int[0][];

	private Position[] liveAsked = new Position[0];

	private boolean[] liveConfirmed = new boolean[0];

	/** Whether the journal has all that the built generation counts, and its sums. */
	private boolean[] truly = new boolean[0];

	SwapJudge(World world) {
		this.world = world;
	}

	/** The journal is asked about these positions. */
	void read(Generation live, Generation building) {
		this.asked = building.positions.clone();
		this.confirmed = new boolean[this.asked.length];
		this.truly = new boolean[this.asked.length];
		this.liveAsked = live.positions.clone();
		this.liveConfirmed = new boolean[this.asked.length];
		this.stated = new int[this.asked.length][];
	}

	void confirm() {
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; i < this.asked.length; i++) {
			this.confirmed[i] = journal.confirms(i, this.asked[i]);
			this.liveConfirmed[i] = journal.confirms(i, this.liveAsked[i]);
			this.truly[i] = journal.at(i, this.asked[i].sequence()) != null || this.asked[i].sequence() == 0;
		}
	}

	void askTotals(@Nullable Generation building) {
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; i < this.asked.length; i++) {
			this.stated[i] = journal.totals(i, this.asked[i].sequence());
			this.truly[i] &= building != null && isWithin(building, i, journal) && !isMiscounted(building, i);
		}
	}

	private boolean isWithin(Generation building, int partition, JournalTables journal) {
		return building.counted.keySet()
			.stream()
			.filter((label) -> this.world.minted().partition(label) == partition)
			.allMatch((label) -> journal.labels().contains(label) || isBehind(label, partition));
	}

	private boolean isBehind(String label, int partition) {
		CaseEvent event = this.world.minted().event(label);
		return event == null || event.link().sequence() > this.asked[partition].sequence();
	}

	private static boolean isMiscounted(Generation building, int partition) {
		return building.miscounted[partition] != 0 && building.uncounted(partition).isEmpty();
	}

	/** Everything that speaks against the swap. */
	Set<Refusal> refusals(Generation live, Generation building, boolean journalWentBack) {
		Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
		for (int i = 0; i < this.asked.length; i++) {
			boolean mayReplace = journalWentBack || mayReplace(i, live);
			refusals.addAll(partition(i, live, building, mayReplace).refusals(journalWentBack));
		}
		leaveOut(refusals, Mutation.SWAP_WHEN_ALMOST_CAUGHT_UP, Refusal.BEHIND);
		leaveOut(refusals, Mutation.SWAP_WITHOUT_EQUAL_IDS, Refusal.OTHER_EVENT);
		leaveOut(refusals, Mutation.SWAP_WITHOUT_CONFIRMATION, Refusal.NOT_CONFIRMED);
		leaveOut(refusals, Mutation.SWAP_OVER_QUARANTINE, Refusal.QUARANTINED);
		leaveOut(refusals, Mutation.SWAP_WITHOUT_TOTALS, Refusal.TOTALS_DIFFER);
		leaveOut(refusals, Mutation.DISCARD_FORGOTTEN_BY_A_REBUILD, Refusal.DISCARDED_IS_COUNTED);
		return refusals;
	}

	private void leaveOut(Set<Refusal> refusals, Mutation mutation, Refusal refusal) {
		if (this.world.is(mutation)) {
			refusals.remove(refusal);
		}
	}

	/**
	 * What the journal said holds for the positions that it was asked about and no later
	 * ones. Where events are in quarantine the sums cannot be the journal's.
	 */
	private PartitionSwap partition(int i, Generation live, Generation building, boolean mayReplace) {
		boolean same = building.positions[i].equals(this.asked[i]) || this.world.is(Mutation.SWAP_CONFIRMED_ELSEWHERE);
		boolean equal = (same && Arrays.equals(this.stated[i], building.totals(i, this.world.minted())))
				|| !building.uncounted(i).isEmpty();
		return new PartitionSwap(live.positions[i], building.positions[i], same && this.confirmed[i] && mayReplace,
				live.uncounted(i), building.uncounted(i), equal);
	}

	/**
	 * A live generation that counts what the journal has lost is not replaced in silence,
	 * even if the built one is further.
	 */
	private boolean mayReplace(int i, Generation live) {
		return this.world.is(Mutation.SWAP_WITHOUT_CONFIRMING_THE_LIVE)
				|| this.world.is(Mutation.SWAP_WITHOUT_EQUAL_IDS)
				|| (this.liveConfirmed[i] && live.positions[i].equals(this.liveAsked[i]));
	}

	/** Whatever was decided: the journal has all that is swapped in, and its sums. */
	void requireTrulyConfirmed(Generation building) {
		for (int i = 0; i < this.asked.length; i++) {
			if (!this.truly[i] || !this.asked[i].equals(building.positions[i])) {
				throw new Violation(Invariant.SWAP_TAKES_WHAT_IS_CONFIRMED, "partition " + i);
			}
		}
	}

	void print(Fingerprint to) {
		for (int i = 0; i < this.asked.length; i++) {
			to.add(this.asked[i]).add(this.confirmed[i]).add(Arrays.hashCode(this.stated[i]));
		}
	}

}
