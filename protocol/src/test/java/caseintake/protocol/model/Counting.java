package caseintake.protocol.model;

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

	private final Course course;

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

	private @Nullable CountingTransaction transaction;

	Counting(World world, String name, StatsInstance instance, Consumer<Outcome> then) {
		this.world = world;
		this.course = world.course();
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
				if (transaction().mayLock()) {
					possible.add(this.locks);
				}
			}
			case COMMIT -> possible.add(this.commits);
			case LATER -> possible.add(this.catchesUp);
		}
	}

	/** The process dies or the connection breaks: the transaction is gone. */
	void abandon() {
		endTransaction();
		this.cached.clear();
	}

	private void endTransaction() {
		if (this.transaction != null) {
			this.transaction.end();
		}
		this.state = State.IDLE;
	}

	private CountersDatabase database() {
		return this.world.counters();
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
		Position position = open.positions[this.partition];
		if (this.world.is(Mutation.PROGRESS_CACHED)) {
			position = this.cached.computeIfAbsent(this.partition, (key) -> open.positions[this.partition]);
		}
		Judgement judged = Judgement.of(position, this.arrivals);
		this.transaction = new CountingTransaction(this.world, this.instance, this.generation, this.partition,
				open.isStopped(this.partition), judged);
		if (judged.changesNothing()) {
			end(outcome());
			return;
		}
		this.state = State.LOCK;
	}

	private void lock() {
		if (transaction().compareAndSet()) {
			this.state = State.COMMIT;
			return;
		}
		this.course.note("  the row has moved");
		if (this.world.is(Mutation.LOST_COMPARISON_MOVES_ON)) {
			end(outcome());
		}
		else {
			this.state = State.READ;
		}
	}

	private void commit() {
		int mishap = transaction().isGone() ? 2 : this.course.mishap(2);
		if (mishap == 2) {
			this.course.note("  nothing is counted, and nobody knows");
			unknown();
			return;
		}
		transaction().commit();
		if (this.world.is(Mutation.PROGRESS_CACHED)) {
			this.cached.put(this.partition, transaction().judgement().to());
		}
		if (mishap == 1) {
			this.course.note("  it is counted, and nobody knows");
			unknown();
		}
		else if (transaction().isWhole()) {
			end(outcome());
		}
		else {
			this.state = State.LATER;
		}
	}

	private void unknown() {
		end(this.world.is(Mutation.UNKNOWN_TAKEN_FOR_DONE) ? outcome() : Outcome.UNKNOWN);
	}

	/** Only mutations come here. */
	private void writeRest() {
		if (this.course.mishap(1) == 0) {
			transaction().writeRest();
		}
		end(outcome());
	}

	private CountingTransaction transaction() {
		if (this.transaction == null) {
			throw new IllegalStateException("Nothing is judged");
		}
		return this.transaction;
	}

	private Outcome outcome() {
		return switch (transaction().judgement().ending()) {
			case COMPLETE -> Outcome.COUNTED;
			case GAP -> Outcome.GAP;
			case FORK -> Outcome.STOPPED;
		};
	}

	private void end(Outcome outcome) {
		endTransaction();
		this.course.note(() -> "  " + outcome);
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
			to.add(this.generation).add(this.partition);
			for (Arrival arrival : this.arrivals) {
				to.add((arrival instanceof Arrival.Event(CaseEvent event, Long offset)) ? Event.label(event) : "?");
			}
			if (this.transaction != null) {
				this.transaction.print(to);
			}
		}
	}

}
