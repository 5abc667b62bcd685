package caseintake.protocol.model;

import java.util.List;

import caseintake.protocol.PartitionSwap.Refusal;

/** A person with a runbook: rebuilds, and repairs what only a person may. */
final class Operator implements Actor {

	private enum State {

		IDLE, WAIT, REBUILD, FILL, SWAP, RESET

	}

	private static final int PLANNED_REBUILDS = 2;

	private final World world;

	private final Course course;

	private final Rebuild rebuild;

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

	private boolean repairing;

	private boolean hasDiscarded;

	private int rebuilds;

	private int repairs;

	private int lossesSeen;

	Operator(World world) {
		this.world = world;
		this.course = world.course();
		this.rebuild = new Rebuild(world);
		String name = "operator";
		this.stopsRelays = new Step(name, "stops the relays", this::stopRelays);
		this.replacesTopic = new Step(name, "replaces the topic", this::replaceTopic);
		this.beginsRebuild = new Step(name, "begins a rebuild", this::beginRebuild);
		this.asksForSwap = new Step(name, "asks for the swap", this::askForSwap);
		this.seesSwap = new Step(name, "sees what became of the swap", this::seeSwap);
		this.resets = new Step(name, "sets published to 0 and resolves", this::reset);
		this.abandons = new Step(name, "abandons the rebuild", this::abandon);
	}

	/** From now on people repair what only they may. */
	void beginRepairs() {
		this.repairing = true;
	}

	private boolean mayRepair() {
		return !this.course.isCalm() || this.repairing;
	}

	private boolean mayRebuild() {
		return !this.course.isCalm() && this.world.scenario().has(Feature.REBUILD) && this.rebuilds < PLANNED_REBUILDS;
	}

	boolean mayDiscard() {
		return !this.course.isCalm() && this.world.scenario().has(Feature.DISCARD) && !this.hasDiscarded;
	}

	void discarded() {
		this.hasDiscarded = true;
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
			case REBUILD -> offerIfFree(possible, this.beginsRebuild);
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
		boolean repair = this.world.alarms().anyStands() && mayRepair();
		if (repair && this.world.alarms().anyTellsOfLoss()) {
			possible.add(this.stopsRelays);
		}
		else if (repair || mayRebuild()) {
			offerIfFree(possible, this.beginsRebuild);
		}
	}

	private void offerIfFree(List<Step> possible, Step step) {
		if (this.rebuild.isFree()) {
			possible.add(step);
		}
	}

	private void offerSwap(List<Step> possible) {
		if (!this.journalWentBack && this.world.alarms().anyTellsOfLoss() && mayRepair()) {
			possible.add(this.stopsRelays);
			return;
		}
		if (this.world.swap().isIdle() && (!this.course.isCalm() || this.rebuild.hasCome())) {
			possible.add(this.asksForSwap);
		}
		if (this.planned) {
			offerIfFree(possible, this.abandons);
		}
	}

	private void stopRelays() {
		this.journalWentBack = true;
		this.planned = false;
		this.world.relays().forEach(Relay::stop);
		this.world.journals().fence();
		this.lossesSeen = this.world.history().losses();
		this.state = State.WAIT;
	}

	private void replaceTopic() {
		this.world.topic().replace();
		this.state = State.REBUILD;
	}

	private void beginRebuild() {
		if (this.state == State.IDLE) {
			this.journalWentBack = false;
			this.planned = !this.world.alarms().anyStands();
			if (this.planned) {
				this.rebuilds++;
			}
		}
		this.countDiscarded = false;
		this.rebuild.begin();
		this.state = State.FILL;
	}

	private void abandon() {
		this.rebuild.abandon();
		this.state = State.IDLE;
	}

	private void askForSwap() {
		this.world.swap().request(this.journalWentBack, this.countDiscarded);
		this.state = State.SWAP;
	}

	private void seeSwap() {
		if (this.world.swap().hasSwapped()) {
			this.state = this.journalWentBack ? State.RESET : State.IDLE;
			this.repairs += (this.course.isCalm() && !this.journalWentBack && !this.planned) ? 1 : 0;
		}
		else if (!this.rebuild.isThere()) {
			this.state = this.planned ? State.IDLE : State.REBUILD;
		}
		else {
			this.countDiscarded = this.world.swap().refusals().contains(Refusal.DISCARDED_IS_COUNTED);
			this.state = (this.rebuild.isHopeless() || totalsDiffer()) ? State.REBUILD : State.FILL;
		}
	}

	private boolean totalsDiffer() {
		return this.rebuild.hasCome() && this.world.swap().refusals().contains(Refusal.TOTALS_DIFFER);
	}

	private void reset() {
		this.world.journals().primary().commit((tables) -> {
			if (!this.world.is(Mutation.PUBLISHED_NOT_RESET)) {
				for (int i = 0; i < tables.published.length; i++) {
					tables.published[i] = 0;
				}
			}
			tables.alarms.clear();
			tables.lease = JournalTables.NOBODY;
		});
		this.world.topic().isToHoldAll();
		if (this.lossesSeen == this.world.history().losses()) {
			this.world.history().repaired();
		}
		this.world.relays().forEach(Relay::start);
		this.repairs += this.course.isCalm() ? 1 : 0;
		this.state = State.IDLE;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.journalWentBack).add(this.countDiscarded).add(this.planned).add(this.repairs);
		to.add(this.rebuilds).add(this.hasDiscarded);
	}

}
