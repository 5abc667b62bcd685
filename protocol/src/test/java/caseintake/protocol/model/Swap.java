package caseintake.protocol.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.events.CaseEvent;
import caseintake.protocol.PartitionSwap;
import caseintake.protocol.PartitionSwap.Refusal;
import caseintake.protocol.Position;

/** Puts the built generation in the live one's place, if nothing speaks against it. */
final class Swap implements Actor {

	private enum State {

		IDLE, READ, CONFIRM, TOTALS, LOCK, DECIDE, COMMIT

	}

	private final World world;

	private final Map<State, Step> steps = new EnumMap<>(State.class);

	private final Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);

	private State state = State.IDLE;

	private boolean journalWentBack;

	private boolean countDiscarded;

	private boolean swapped;

	private int live;

	private int built;

	private Position[] asked = new Position[0];

	private boolean[] confirmed = new boolean[0];

	private int[][] stated = new int[0][];

	private Position[] liveAsked = new Position[0];

	private boolean[] liveConfirmed = new boolean[0];

	private boolean[] truly = new boolean[0];

	private int locked;

	private int epoch;

	Swap(World world) {
		this.world = world;
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
		int partitions = this.asked.length;
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
		this.asked = building.positions.clone();
		this.confirmed = new boolean[this.asked.length];
		this.truly = new boolean[this.asked.length];
		this.liveAsked = tables().liveGeneration().positions.clone();
		this.liveConfirmed = new boolean[this.asked.length];
		this.stated = new int[this.asked.length][];
		this.state = State.CONFIRM;
	}

	private void confirm() {
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; i < this.asked.length; i++) {
			this.confirmed[i] = journal.confirms(i, this.asked[i]);
			this.liveConfirmed[i] = journal.confirms(i, this.liveAsked[i]);
			this.truly[i] = journal.at(i, this.asked[i].sequence()) != null || this.asked[i].sequence() == 0;
		}
		this.state = State.TOTALS;
	}

	private void askTotals() {
		JournalTables journal = this.world.journals().asked().tables();
		for (int i = 0; i < this.asked.length; i++) {
			this.stated[i] = journal.totals(i, this.asked[i].sequence());
			this.truly[i] &= isWithin(journal, i) && !isMiscounted(i);
		}
		this.locked = 0;
		this.epoch = this.world.counters().epoch();
		this.state = this.world.is(Mutation.SWAP_WITHOUT_LOCKS) ? State.DECIDE : State.LOCK;
	}

	private boolean isWithin(JournalTables journal, int partition) {
		Generation building = tables().find(this.built);
		return building != null && building.counted.keySet()
			.stream()
			.filter((label) -> this.world.minted().partition(label) == partition)
			.allMatch((label) -> journal.labels().contains(label) || isBehind(label, partition));
	}

	private boolean isBehind(String label, int partition) {
		CaseEvent event = this.world.minted().event(label);
		return event == null || event.link().sequence() > this.asked[partition].sequence();
	}

	private boolean isMiscounted(int partition) {
		Generation building = tables().find(this.built);
		return building == null || (building.miscounted[partition] != 0 && building.uncounted(partition).isEmpty());
	}

	private void lock() {
		if (this.epoch != this.world.counters().epoch()) {
			abandon();
			return;
		}
		this.world.counters().locks().take(this, row());
		if (++this.locked == 2 * this.asked.length) {
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
		for (int i = 0; i < this.asked.length; i++) {
			this.refusals.addAll(partition(i, old, building).refusals(this.journalWentBack));
		}
		leaveOut(Mutation.SWAP_WHEN_ALMOST_CAUGHT_UP, Refusal.BEHIND);
		leaveOut(Mutation.SWAP_WITHOUT_EQUAL_IDS, Refusal.OTHER_EVENT);
		leaveOut(Mutation.SWAP_WITHOUT_CONFIRMATION, Refusal.NOT_CONFIRMED);
		leaveOut(Mutation.SWAP_OVER_QUARANTINE, Refusal.QUARANTINED);
		leaveOut(Mutation.SWAP_WITHOUT_TOTALS, Refusal.TOTALS_DIFFER);
		leaveOut(Mutation.DISCARD_FORGOTTEN_BY_A_REBUILD, Refusal.DISCARDED_IS_COUNTED);
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

	private void leaveOut(Mutation mutation, Refusal refusal) {
		if (this.world.is(mutation)) {
			this.refusals.remove(refusal);
		}
	}

	/**
	 * What the journal said holds for the positions that it was asked about and no later
	 * ones. Where events are in quarantine the sums cannot be the journal's.
	 */
	private PartitionSwap partition(int i, Generation old, Generation building) {
		boolean same = building.positions[i].equals(this.asked[i]) || this.world.is(Mutation.SWAP_CONFIRMED_ELSEWHERE);
		boolean equal = (same && Arrays.equals(this.stated[i], building.totals(i, this.world.minted())))
				|| !building.uncounted(i).isEmpty();
		return new PartitionSwap(old.positions[i], building.positions[i],
				same && this.confirmed[i] && mayReplace(i, old), old.uncounted(i), building.uncounted(i), equal);
	}

	/**
	 * A live generation that counts what the journal has lost is not replaced in silence,
	 * even if the built one is further.
	 */
	private boolean mayReplace(int i, Generation old) {
		return this.journalWentBack || this.world.is(Mutation.SWAP_WITHOUT_CONFIRMING_THE_LIVE)
				|| this.world.is(Mutation.SWAP_WITHOUT_EQUAL_IDS)
				|| (this.liveConfirmed[i] && old.positions[i].equals(this.liveAsked[i]));
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
		for (int i = 0; i < this.asked.length; i++) {
			if (!this.truly[i] || !this.asked[i].equals(building.positions[i])) {
				throw new Violation(Invariant.SWAP_TAKES_WHAT_IS_CONFIRMED, "partition " + i);
			}
		}
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
			for (int i = 0; i < this.asked.length; i++) {
				to.add(this.asked[i]).add(this.confirmed[i]).add(Arrays.hashCode(this.stated[i]));
			}
		}
	}

}
