package caseintake.protocol.model;

import java.util.List;
import java.util.TreeSet;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;
import caseintake.protocol.Position;

/**
 * An instance's reader of the journal's feed, for partitions that the topic leaves
 * behind.
 */
final class Healer implements Actor {

	private final World world;

	private final StatsInstance instance;

	private final TreeSet<Integer> wanted = new TreeSet<>();

	private final Counting counting;

	private final Step reads;

	private final Step fetches;

	private int generation;

	private int partition = -1;

	private Position position = Position.START;

	private long before = -1;

	private boolean asked;

	private int fetched;

	Healer(World world, StatsInstance instance) {
		this.world = world;
		this.instance = instance;
		String name = "healer " + instance.number();
		this.counting = new Counting(world, name, instance, this::counted);
		this.reads = new Step(name, "reads the live position", this::read);
		this.fetches = new Step(name, "fetches a page", this::fetch);
		instance.whenKilled(this::die);
	}

	void want(int partition) {
		if (!this.world.is(Mutation.NO_HEALING)) {
			this.wanted.add(partition);
		}
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.instance.isPaused()) {
			return;
		}
		if (this.counting.isBusy()) {
			this.counting.offer(possible);
		}
		else if (this.asked) {
			possible.add(this.fetches);
		}
		else if (this.partition >= 0 || !this.wanted.isEmpty()) {
			possible.add(this.reads);
		}
	}

	private void read() {
		if (this.partition < 0) {
			this.partition = this.wanted.removeFirst();
			this.before = -1;
		}
		CountersTables tables = this.world.counters().tables();
		this.generation = tables.live();
		this.position = tables.liveGeneration().positions[this.partition];
		if (this.position.sequence() == this.before) {
			this.partition = -1;
			return;
		}
		this.before = this.position.sequence();
		this.asked = true;
	}

	private void fetch() {
		this.asked = false;
		List<CaseEvent> page = this.world.journals()
			.asked()
			.tables()
			.after(this.partition, this.before, this.world.scenario().page());
		this.fetched = page.size();
		if (this.world.is(Mutation.GENERATION_READ_AFTER_FETCH)) {
			this.generation = Counting.WHATEVER_IS_LIVE;
		}
		this.counting.begin(this.generation, this.partition,
				page.stream().<Arrival>map((event) -> new Arrival.Event(event, null)).toList());
	}

	private void counted(Counting.Outcome outcome) {
		if (outcome == Counting.Outcome.UNKNOWN) {
			this.wanted.add(this.partition);
		}
		if (outcome != Counting.Outcome.COUNTED || this.fetched < this.world.scenario().page()) {
			this.partition = -1;
		}
	}

	private void die() {
		this.counting.abandon();
		this.wanted.clear();
		this.partition = -1;
		this.asked = false;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.generation).add(this.partition).add(this.before).add(this.asked).add(this.wanted.hashCode());
		this.counting.print(to);
	}

}
