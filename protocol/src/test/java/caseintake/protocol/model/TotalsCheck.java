package caseintake.protocol.model;

import java.util.Arrays;
import java.util.List;

/** Holds the counted cases by unit against the journal's own, at the same sequence. */
final class TotalsCheck implements Actor {

	private final World world;

	private final Step reads;

	private final Step compares;

	private boolean asking;

	private int generation;

	private int partition;

	private long sequence;

	private int[] counted = new int[0];

	TotalsCheck(World world) {
		this.world = world;
		this.reads = new Step("totals check", "reads what is counted", this::read);
		this.compares = new Step("totals check", "compares with the journal", this::compare);
	}

	@Override
	public void offer(List<Step> possible) {
		if (!this.asking) {
			possible.add(this.reads);
		}
		else if (this.world.counters().locks().isFree(CountersDatabase.progress(this.generation, this.partition))) {
			possible.add(this.compares);
		}
	}

	private void read() {
		CountersTables tables = this.world.counters().tables();
		this.partition = (this.partition + 1) % this.world.scenario().partitions();
		Generation live = tables.liveGeneration();
		if (live.uncounted(this.partition).isEmpty()) {
			this.generation = tables.live();
			this.sequence = live.positions[this.partition].sequence();
			this.counted = live.totals(this.partition, this.world.minted());
			this.asking = true;
		}
	}

	private void compare() {
		this.asking = false;
		JournalTables journal = this.world.journals().asked().tables();
		if (journal.heads[this.partition].sequence() < this.sequence || this.world.is(Mutation.TOTALS_NOT_COMPARED)) {
			return;
		}
		boolean open = this.world.counters().tables().open(this.generation).isPresent();
		if (open && !Arrays.equals(journal.totals(this.partition, this.sequence), this.counted)) {
			this.world.alarms().requireCauseForDifference();
			this.world.alarms().raiseIfOpen(this.generation, this.partition, Alarms.TOTALS_DIFFER);
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.asking).add(this.partition);
		if (this.asking) {
			to.add(this.sequence).add(Arrays.hashCode(this.counted));
		}
	}

}
