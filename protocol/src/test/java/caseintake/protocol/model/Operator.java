package caseintake.protocol.model;

import java.util.List;

import caseintake.protocol.PartitionSwap.Refusal;

/** A person with a runbook: rebuilds, and repairs what only a person may. */
final class Operator implements Actor {

	private enum State {

		IDLE, WAIT, REBUILD, FILL, SWAP, RESET

	}

	private final World world;

	private final Step stopsRelays;

	private final Step replacesTopic;

	private final Step beginsRebuild;

	private final Step asksForSwap;

	private final Step seesSwap;

	private final Step resets;

	private final Step abandons;

	private State state = State.IDLE;

	private boolean journalWentBack;

	private boolean countDiscarded;

	private boolean planned;

	private int repairs;

	private int lossesSeen;

	Operator(World world) {
		this.world = world;
		String name = "operator";
		this.stopsRelays = new Step(name, "stops the relays", this::stopRelays);
		this.replacesTopic = new Step(name, "replaces the topic", this::replaceTopic);
		this.beginsRebuild = new Step(name, "begins a rebuild", this::beginRebuild);
		this.asksForSwap = new Step(name, "asks for the swap", this::askForSwap);
		this.seesSwap = new Step(name, "sees what became of the swap", this::seeSwap);
		this.resets = new Step(name, "sets published to 0 and resolves", this::reset);
		this.abandons = new Step(name, "abandons the rebuild", this::abandon);
	}

	/** How many repairs were carried through since nothing fails any more. */
	int repairs() {
		return this.repairs;
	}

	/** Whether the relays are stopped and what they sent is to arrive or to expire. */
	boolean isWaiting() {
		return this.state == State.WAIT;
	}

	/** Whether the relays are stopped until the journal is repaired. */
	boolean keepsRelaysStopped() {
		return isBusy() && this.journalWentBack;
	}

	boolean isBusy() {
		return this.state != State.IDLE;
	}

	@Override
	public void offer(List<Step> possible) {
		switch (this.state) {
			case IDLE -> offerBeginning(possible);
			case WAIT -> {
				if (this.world.broker().isIdle() || this.world.is(Mutation.TOPIC_REPLACED_TOO_EARLY)) {
					possible.add(this.replacesTopic);
				}
			}
			case REBUILD -> offerRebuild(possible, this.beginsRebuild);
			case FILL -> offerSwap(possible);
			case SWAP -> {
				if (this.world.swap().isIdle()) {
					possible.add(this.seesSwap);
				}
			}
			case RESET -> possible.add(this.resets);
		}
	}

	private void offerBeginning(List<Step> possible) {
		boolean repair = this.world.needsRepair() && this.world.mayRepair();
		if (repair && this.world.journalWentBack()) {
			possible.add(this.stopsRelays);
		}
		else if (repair || this.world.mayRebuild()) {
			offerRebuild(possible, this.beginsRebuild);
		}
	}

	/** What was built before is deleted: that waits for whoever has locked it. */
	private void offerRebuild(List<Step> possible, Step step) {
		int building = this.world.counters().tables().building();
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			if (!this.world.counters().locks().isFree(CountersDatabase.progress(building, i))) {
				return;
			}
		}
		possible.add(step);
	}

	private void offerSwap(List<Step> possible) {
		if (!this.journalWentBack && this.world.journalWentBack() && this.world.mayRepair()) {
			possible.add(this.stopsRelays);
			return;
		}
		if (this.world.swap().isIdle() && (!this.world.isCalm() || this.world.builtHasCome())) {
			possible.add(this.asksForSwap);
		}
		if (this.planned) {
			offerRebuild(possible, this.abandons);
		}
	}

	private void stopRelays() {
		this.journalWentBack = true;
		this.planned = false;
		this.world.relays().forEach(Relay::stop);
		this.world.fence();
		this.lossesSeen = this.world.losses();
		this.state = State.WAIT;
	}

	private void replaceTopic() {
		this.world.topic().replace();
		this.state = State.REBUILD;
	}

	private void beginRebuild() {
		if (this.state == State.IDLE) {
			this.journalWentBack = false;
			this.planned = !this.world.needsRepair();
			if (this.planned) {
				this.world.rebuilds();
			}
		}
		this.countDiscarded = false;
		this.world.counters().commit((tables) -> {
			if (tables.building() != 0) {
				tables.remove(tables.building());
			}
			tables.begin(this.world.scenario().partitions(), this.world.is(Mutation.GENERATION_NUMBER_USED_AGAIN));
		});
		this.state = State.FILL;
	}

	private void abandon() {
		this.world.counters().commit((tables) -> {
			if (tables.building() != 0) {
				tables.remove(tables.building());
			}
		});
		this.state = State.IDLE;
	}

	private void askForSwap() {
		this.world.swap().request(this.journalWentBack, this.countDiscarded);
		this.state = State.SWAP;
	}

	private void seeSwap() {
		if (this.world.swap().hasSwapped()) {
			this.state = this.journalWentBack ? State.RESET : State.IDLE;
			this.repairs += (this.world.isCalm() && !this.journalWentBack && !this.planned) ? 1 : 0;
		}
		else if (this.world.counters().tables().building() == 0) {
			this.state = this.planned ? State.IDLE : State.REBUILD;
		}
		else {
			this.countDiscarded = this.world.swap().refusals().contains(Refusal.DISCARDED_IS_COUNTED);
			this.state = (this.world.builtIsHopeless() || totalsDiffer()) ? State.REBUILD : State.FILL;
		}
	}

	private boolean totalsDiffer() {
		return this.world.builtHasCome() && this.world.swap().refusals().contains(Refusal.TOTALS_DIFFER);
	}

	private void reset() {
		this.world.journal().commit((tables) -> {
			if (!this.world.is(Mutation.PUBLISHED_NOT_RESET)) {
				for (int i = 0; i < tables.published.length; i++) {
					tables.published[i] = 0;
				}
			}
			tables.alarms.clear();
			tables.lease = JournalTables.NOBODY;
		});
		this.world.topic().isToHoldAll();
		if (this.lossesSeen == this.world.losses()) {
			this.world.journalRepaired();
		}
		this.world.relays().forEach(Relay::start);
		this.repairs += this.world.isCalm() ? 1 : 0;
		this.state = State.IDLE;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.journalWentBack).add(this.countDiscarded).add(this.planned).add(this.repairs);
	}

}
