package caseintake.protocol.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.protocol.PartitionSwap.Refusal;

/** Puts the built generation in the live one's place, if nothing speaks against it. */
final class Swap implements Actor {

	private enum State {

		IDLE, READ, CONFIRM, TOTALS, LOCK, DECIDE, COMMIT

	}

	private final World world;

	private final SwapJudge judge;

	private final Map<State, Step> steps = new EnumMap<>(State.class);

	private final Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);

	private State state = State.IDLE;

	private boolean journalWentBack;

	private boolean countDiscarded;

	private boolean swapped;

	private int live;

	private int built;

	private int locked;

	private int epoch;

	Swap(World world) {
		this.world = world;
		this.judge = new SwapJudge(world);
		String name = "swap";
		this.steps.put(State.READ, new Step(name, "reads the built positions", this::read));
		this.steps.put(State.CONFIRM, new Step(name, "asks the journal for confirmation", this::confirm));
		this.steps.put(State.TOTALS, new Step(name, "asks the journal for totals", this::askTotals));
		this.steps.put(State.LOCK, new Step(name, "locks a row", this::lock));
		this.steps.put(State.DECIDE, new Step(name, "decides", this::decide));
		this.steps.put(State.COMMIT, new Step(name, "commits", this::commit));
	}

	void request(boolean journalWentBack, boolean countDiscarded) {
		this.journalWentBack = journalWentBack;
		this.countDiscarded = countDiscarded;
		this.swapped = false;
		this.state = State.READ;
	}

	boolean isIdle() {
		return this.state == State.IDLE;
	}

	boolean hasSwapped() {
		return this.swapped;
	}

	Set<Refusal> refusals() {
		return this.refusals;
	}

	@Override
	public void offer(List<Step> possible) {
		Step step = this.steps.get(this.state);
		if (step != null && (this.state != State.LOCK || this.world.counters().locks().isFreeFor(this, row()))) {
			possible.add(step);
		}
	}

	void abandon() {
		this.world.counters().locks().release(this);
		this.state = State.IDLE;
	}

	private CountersTables tables() {
		return this.world.counters().tables();
	}

	private Locks.Row row() {
		int partitions = this.world.scenario().partitions();
		return CountersDatabase.progress((this.locked < partitions) ? this.live : this.built, this.locked % partitions);
	}

	private void read() {
		this.live = tables().live();
		this.built = tables().building();
		Generation building = tables().find(this.built);
		if (building == null) {
			abandon();
			return;
		}
		this.judge.read(tables().liveGeneration(), building);
		this.state = State.CONFIRM;
	}

	private void confirm() {
		this.judge.confirm();
		this.state = State.TOTALS;
	}

	private void askTotals() {
		this.judge.askTotals(tables().find(this.built));
		this.locked = 0;
		this.epoch = this.world.counters().epoch();
		this.state = this.world.is(Mutation.SWAP_WITHOUT_LOCKS) ? State.DECIDE : State.LOCK;
	}

	private void lock() {
		if (this.epoch != this.world.counters().epoch()) {
			abandon();
			return;
		}
		this.world.counters().locks().take(this, row());
		if (++this.locked == 2 * this.world.scenario().partitions()) {
			this.state = State.DECIDE;
		}
	}

	private void decide() {
		Generation old = tables().find(this.live);
		Generation building = tables().find(this.built);
		this.refusals.clear();
		if (old == null || building == null || old.state != Generation.State.LIVE
				|| building.state != Generation.State.BUILDING) {
			abandon();
			return;
		}
		this.refusals.addAll(this.judge.refusals(old, building, this.journalWentBack));
		if (this.countDiscarded) {
			this.refusals.remove(Refusal.DISCARDED_IS_COUNTED);
		}
		this.world.course().note(() -> "  refusals: " + this.refusals);
		if (this.refusals.isEmpty()) {
			this.state = State.COMMIT;
		}
		else {
			abandon();
		}
	}

	private void commit() {
		int mishap = (this.epoch != this.world.counters().epoch()) ? 2 : this.world.course().mishap(2);
		if (mishap != 2) {
			this.world.counters().commit(this::apply);
			this.swapped = true;
		}
		abandon();
	}

	private void apply(CountersTables tables) {
		Generation old = tables.find(this.live);
		Generation building = tables.find(this.built);
		if (old == null || building == null) {
			throw new IllegalStateException("Locked generations are there");
		}
		this.judge.requireTrulyConfirmed(building);
		if (!this.journalWentBack) {
			requireKept(old, building);
		}
		old.state = Generation.State.CLOSED;
		old.open = this.world.is(Mutation.SWAP_LEAVES_OLD_OPEN);
		building.state = Generation.State.LIVE;
		if (!this.world.is(Mutation.DISCARD_FORGOTTEN_BY_A_REBUILD)) {
			keepDiscards(old, building);
		}
		if (this.countDiscarded) {
			this.world.statements().forgetFinals();
		}
		this.world.course().note(() -> "  generation " + this.built + " is live");
	}

	/** A person's decision about an event holds for every generation. */
	private static void keepDiscards(Generation old, Generation building) {
		for (Generation.Quarantined row : old.quarantine) {
			Generation.Quarantined there = building.quarantined(row.partition(), row.sequence());
			if (row.discarded() && there != null && there.eventId().equals(row.eventId())) {
				building.quarantine.remove(there);
				building.quarantine.add(row);
			}
		}
	}

	private void requireKept(Generation old, Generation building) {
		for (String label : old.counted.keySet()) {
			if (!building.counted.containsKey(label)) {
				throw new Violation(Invariant.SWAP_KEEPS_WHAT_IS_COUNTED, label + " is counted and would not be");
			}
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.journalWentBack).add(this.countDiscarded).add(this.swapped).add(this.locked);
		if (this.state != State.IDLE) {
			this.judge.print(to);
		}
	}

}
