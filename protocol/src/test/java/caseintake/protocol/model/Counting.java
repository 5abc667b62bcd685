package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Arrival;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;

/** Counts arrivals of one partition, as every reader of events does. */
final class Counting {

	enum Outcome {

		COUNTED, GAP, STOPPED, CLOSED, UNKNOWN

	}

	private enum State {

		IDLE, READ, LOCK, COMMIT, LATER

	}

	/** Only a mutation counts for a generation that it did not read before. */
	static final int WHATEVER_IS_LIVE = 0;

	private final World world;

	private final StatsInstance instance;

	private final Consumer<Outcome> then;

	private final Step reads;

	private final Step locks;

	private final Step commits;

	private final Step catchesUp;

	private final Map<Integer, Position> cached = new HashMap<>();

	private State state = State.IDLE;

	private int generation;

	private int partition;

	private List<Arrival> arrivals = List.of();

	private @Nullable Judgement judgement;

	private List<CaseEvent> left = List.of();

	private int epoch;

	private boolean stopped;

	Counting(World world, String name, StatsInstance instance, Consumer<Outcome> then) {
		this.world = world;
		this.instance = instance;
		this.then = then;
		this.reads = new Step(name, "reads the progress and judges", this::read);
		this.locks = new Step(name, "compares and sets", this::lock);
		this.commits = new Step(name, "commits", this::commit);
		this.catchesUp = new Step(name, "writes the rest", this::writeRest);
	}

	boolean isBusy() {
		return this.state != State.IDLE;
	}

	/** Begins with arrivals that were fetched for a generation. */
	void begin(int generation, int partition, List<Arrival> arrivals) {
		this.generation = generation;
		this.partition = partition;
		this.arrivals = arrivals;
		this.state = State.READ;
	}

	void offer(List<Step> possible) {
		switch (this.state) {
			case IDLE -> {
			}
			case READ -> possible.add(this.reads);
			case LOCK -> {
				if (database().locks().isFreeFor(this, row())) {
					possible.add(this.locks);
				}
			}
			case COMMIT -> possible.add(this.commits);
			case LATER -> possible.add(this.catchesUp);
		}
	}

	/** The process dies or the connection breaks: the transaction is gone. */
	void abandon() {
		database().locks().release(this);
		this.state = State.IDLE;
		this.left = List.of();
		this.cached.clear();
	}

	private CountersDatabase database() {
		return this.world.counters();
	}

	private Locks.Row row() {
		return CountersDatabase.progress(this.generation, this.partition);
	}

	private void read() {
		if (this.generation == WHATEVER_IS_LIVE) {
			this.generation = database().tables().live();
		}
		Generation open = database().tables().open(this.generation).orElse(null);
		if (open == null) {
			end(Outcome.CLOSED);
			return;
		}
		if (open.isStopped(this.partition) && !this.world.is(Mutation.ALARM_NOT_HEEDED)) {
			end(Outcome.STOPPED);
			return;
		}
		this.stopped = open.isStopped(this.partition);
		Position position = open.positions[this.partition];
		if (this.world.is(Mutation.PROGRESS_CACHED)) {
			position = this.cached.computeIfAbsent(this.partition, (key) -> open.positions[this.partition]);
		}
		Judgement judged = Judgement.of(position, this.arrivals);
		this.judgement = judged;
		if (judged.changesNothing()) {
			end(outcome(judged));
			return;
		}
		this.state = State.LOCK;
	}

	private void lock() {
		Judgement judged = judgement();
		Generation there = database().tables().find(this.generation);
		if (there == null || !matches(there, judged.from())) {
			this.world.course().note("  the row has moved");
			if (this.world.is(Mutation.LOST_COMPARISON_MOVES_ON)) {
				end(outcome(judged));
			}
			else {
				this.state = State.READ;
			}
			return;
		}
		database().locks().take(this, row());
		this.epoch = database().epoch();
		this.state = State.COMMIT;
	}

	private boolean matches(Generation there, Position judged) {
		Position now = there.positions[this.partition];
		boolean open = there.open || this.world.is(Mutation.COMPARISON_WITHOUT_OPEN);
		if (this.world.is(Mutation.NO_COMPARE_AND_SET)) {
			return open;
		}
		if (this.world.is(Mutation.COMPARISON_OF_SEQUENCE_ALONE)) {
			return open && now.sequence() == judged.sequence();
		}
		return open && now.equals(judged);
	}

	private Judgement judgement() {
		if (this.judgement == null) {
			throw new IllegalStateException("Nothing is judged");
		}
		return this.judgement;
	}

	private void commit() {
		boolean gone = database().epoch() != this.epoch;
		int mishap = gone ? 2 : this.world.course().mishap(2);
		if (mishap == 2) {
			this.world.course().note("  nothing is counted, and nobody knows");
			unknown();
			return;
		}
		Judgement judged = judgement();
		database().commit(this::write);
		if (judged.fork() != null) {
			this.world.alarms()
				.requireCause("fork in partition " + this.partition + " of generation " + this.generation);
		}
		if (this.world.is(Mutation.PROGRESS_CACHED)) {
			this.cached.put(this.partition, judged.to());
		}
		if (mishap == 1) {
			this.world.course().note("  it is counted, and nobody knows");
			unknown();
			return;
		}
		if (this.left.isEmpty()) {
			end(outcome(judged));
		}
		else {
			database().locks().release(this);
			this.state = State.LATER;
		}
	}

	private void unknown() {
		this.left = List.of();
		end(this.world.is(Mutation.UNKNOWN_TAKEN_FOR_DONE) ? outcome(judgement()) : Outcome.UNKNOWN);
	}

	private void write(CountersTables tables) {
		Judgement judged = judgement();
		Generation generation = tables.find(this.generation);
		if (generation == null) {
			throw new IllegalStateException("A locked row's generation is there");
		}
		if (this.stopped) {
			throw new Violation(Invariant.STOPPED_STAYS_STOPPED, "partition " + this.partition);
		}
		if (!generation.open && !judged.accepted().isEmpty()) {
			throw new Violation(Invariant.CLOSED_STAYS_CLOSED, "generation " + this.generation);
		}
		generation.positions[this.partition] = judged.to();
		Long nextOffset = judged.nextOffset();
		if (nextOffset != null) {
			generation.nextOffsets[this.partition] = nextOffset.intValue();
		}
		var later = new ArrayList<CaseEvent>();
		for (CaseEvent event : judged.accepted()) {
			boolean hard = Event.isHard(event) && !this.instance.isNew();
			if (this.world.is(Mutation.CELLS_IN_A_SECOND_TRANSACTION)
					|| (hard && this.world.is(Mutation.QUARANTINE_OUTSIDE_THE_TRANSACTION))) {
				later.add(event);
			}
			else {
				add(generation, event);
			}
		}
		this.left = later;
		judged.unreadable().forEach((record) -> generation.unreadable.add(this.partition + ":" + record.offset()));
		if (judged.fork() != null) {
			this.world.alarms().raise(generation, this.partition, "fork");
		}
	}

	private void add(Generation generation, CaseEvent event) {
		if (Event.isHard(event) && !this.instance.isNew()) {
			generation.quarantine.add(new Generation.Quarantined(this.partition, event.link().sequence(),
					event.link().id(), Event.label(event), Event.day(event), false));
		}
		else {
			generation.counted.merge(Event.label(event), 1, Integer::sum);
		}
	}

	/** Only mutations come here: it may be too late. */
	private void writeRest() {
		List<CaseEvent> rest = this.left;
		this.left = List.of();
		if (this.world.course().mishap(1) == 0) {
			database().commit((tables) -> tables.open(this.generation)
				.ifPresent((generation) -> rest.forEach((event) -> add(generation, event))));
		}
		end(outcome(judgement()));
	}

	private Outcome outcome(Judgement judged) {
		return switch (judged.ending()) {
			case COMPLETE -> Outcome.COUNTED;
			case GAP -> Outcome.GAP;
			case FORK -> Outcome.STOPPED;
		};
	}

	private void end(Outcome outcome) {
		database().locks().release(this);
		this.state = State.IDLE;
		this.world.course().note(() -> "  " + outcome);
		if (outcome == Outcome.COUNTED) {
			requireCounted();
		}
		this.then.accept(outcome);
	}

	private void requireCounted() {
		Generation open = database().tables().open(this.generation).orElse(null);
		if (open == null || this.world.is(Mutation.CELLS_IN_A_SECOND_TRANSACTION)) {
			return;
		}
		for (Arrival arrival : this.arrivals) {
			if (arrival instanceof Arrival.Event(CaseEvent event, Long offset)
					&& event.link().sequence() > open.positions[this.partition].sequence()) {
				throw new Violation(Invariant.COUNTED_MEANS_COUNTED, Event.label(event));
			}
		}
	}

	void print(Fingerprint to) {
		to.add(this.state);
		if (this.state != State.IDLE) {
			to.add(this.generation).add(this.partition).add(this.left.size());
			for (Arrival arrival : this.arrivals) {
				to.add((arrival instanceof Arrival.Event(CaseEvent event, Long offset)) ? Event.label(event) : "?");
			}
			if (this.judgement != null) {
				to.add(this.judgement.from()).add(this.judgement.to());
			}
		}
	}

}
