package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;

/** An instance's consumer of one partition. */
final class Listener implements Actor {

	private static final int BATCH = 2;

	private static final int NONE = 0;

	private final World world;

	private final int partition;

	private final StatsInstance instance;

	private final Counting counting;

	private final Step seeks;

	private final Step fetches;

	private final Step counts;

	private int generation = NONE;

	private int offset;

	private int handFrom;

	private List<Arrival> hand = List.of();

	Listener(World world, StatsInstance instance, int partition) {
		this.world = world;
		this.instance = instance;
		this.partition = partition;
		String name = "listener " + instance.number() + "/" + partition;
		this.counting = new Counting(world, name, instance, this::counted);
		this.seeks = new Step(name, "seeks its place", this::seek);
		this.fetches = new Step(name, "fetches", this::fetch);
		this.counts = new Step(name, "begins to count", this::count);
		instance.whenKilled(this::die);
	}

	private boolean isAssigned() {
		return this.world.assignment().of(this.partition) == this.instance.number();
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.instance.isPaused()) {
			return;
		}
		if (this.counting.isBusy()) {
			this.counting.offer(possible);
		}
		else if (!this.hand.isEmpty()) {
			possible.add(this.counts);
		}
		else if (!isAssigned()) {
			this.generation = NONE;
		}
		else if (this.generation == NONE) {
			possible.add(this.seeks);
		}
		else if (this.offset != this.world.topic().log(this.partition).size()) {
			possible.add(this.fetches);
		}
	}

	private void seek() {
		CountersTables tables = this.world.counters().tables();
		Generation live = tables.liveGeneration();
		if (live.open) {
			this.generation = tables.live();
			this.offset = Math.max(0, live.nextOffsets[this.partition]);
		}
	}

	/** Where the broker does not have the offset, reading begins at the earliest. */
	private void fetch() {
		List<Topic.Message> log = this.world.topic().log(this.partition);
		if (this.offset > log.size()) {
			this.offset = 0;
		}
		this.handFrom = this.offset;
		var fetched = new ArrayList<Arrival>();
		while (fetched.size() < BATCH && this.offset < log.size()) {
			CaseEvent event = log.get(this.offset).event();
			fetched.add((event != null) ? new Arrival.Event(event, (long) this.offset)
					: new Arrival.Unreadable(this.offset, "garbage"));
			this.offset++;
		}
		this.hand = fetched;
	}

	private void count() {
		boolean late = this.world.is(Mutation.GENERATION_READ_AFTER_FETCH);
		this.counting.begin(late ? Counting.WHATEVER_IS_LIVE : this.generation, this.partition, this.hand);
	}

	private void counted(Counting.Outcome outcome) {
		this.hand = List.of();
		switch (outcome) {
			case COUNTED, STOPPED -> {
			}
			case GAP -> this.world.healer(this.instance.number()).want(this.partition);
			case CLOSED -> this.generation = NONE;
			case UNKNOWN -> {
				if (!this.world.is(Mutation.ERROR_HANDLER_SKIPS)) {
					this.offset = this.handFrom;
				}
				else if (!this.world.counters().tables().liveGeneration().isStopped(this.partition)) {
					throw new Violation(Invariant.COUNTED_MEANS_COUNTED, "records are skipped");
				}
			}
		}
	}

	/** Reads on from somewhere else: harmless at any time. */
	void jump(int offset) {
		if (this.generation != NONE && this.hand.isEmpty()) {
			this.world.topic().leaveOut(this.partition, this.offset, offset);
			this.offset = offset;
		}
	}

	/**
	 * One that runs on does not look again at what it read after the backup: events come
	 * from the feed, but of garbage nobody tells. So the runbook has it stopped before.
	 */
	void countersRestored() {
		if (this.generation != NONE) {
			int restored = this.world.counters().tables().liveGeneration().nextOffsets[this.partition];
			this.world.topic().leaveOut(this.partition, Math.max(0, restored), this.offset);
		}
	}

	private void die() {
		this.counting.abandon();
		this.hand = List.of();
		this.generation = NONE;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.generation).add(this.offset).add(this.handFrom).add(this.hand.size());
		this.counting.print(to);
	}

}
