package caseintake.protocol.model;

import java.util.List;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;

/** Fills a generation from the journal's feed beside the live one. */
final class Filler implements Actor {

	private final World world;

	private final StatsInstance instance;

	private final Counting counting;

	private final Step reads;

	private final Step fetches;

	private int generation;

	private int partition;

	private long after;

	private boolean asked;

	Filler(World world, StatsInstance instance) {
		this.world = world;
		this.instance = instance;
		String name = "filler " + instance.number();
		this.counting = new Counting(world, name, instance, (outcome) -> {
		});
		this.reads = new Step(name, "reads a built position", this::read);
		this.fetches = new Step(name, "fetches a page", this::fetch);
		instance.whenKilled(() -> {
			this.counting.abandon();
			this.asked = false;
		});
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
		else if (partitionBehind() >= 0) {
			possible.add(this.reads);
		}
	}

	private int partitionBehind() {
		CountersTables tables = this.world.counters().tables();
		Generation building = tables.find(tables.building());
		if (building == null) {
			return -1;
		}
		int partitions = this.world.scenario().partitions();
		for (int i = 1; i <= partitions; i++) {
			int candidate = (this.partition + i) % partitions;
			if (!building.isStopped(candidate) && building.positions[candidate]
				.sequence() < this.world.journals().asked().tables().heads[candidate].sequence()) {
				return candidate;
			}
		}
		return -1;
	}

	private void read() {
		CountersTables tables = this.world.counters().tables();
		this.partition = partitionBehind();
		this.generation = tables.building();
		Generation building = tables.find(this.generation);
		if (building != null) {
			this.after = building.positions[this.partition].sequence();
			this.asked = true;
		}
	}

	private void fetch() {
		this.asked = false;
		List<CaseEvent> page = this.world.journals()
			.asked()
			.tables()
			.after(this.partition, this.after, this.world.scenario().page());
		this.counting.begin(this.generation, this.partition,
				page.stream().<Arrival>map((event) -> new Arrival.Event(event, null)).toList());
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.generation).add(this.partition).add(this.after).add(this.asked);
		this.counting.print(to);
	}

}
