package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;

/** Counts what was judged, if the progress row is still where it was then. */
final class CountingTransaction {

	private final World world;

	private final StatsInstance instance;

	private final int generation;

	private final int partition;

	/** Whether it was judged under a standing alarm. */
	private final boolean stopped;

	private final Judgement judgement;

	private int epoch;

	private List<CaseEvent> left = List.of();

	CountingTransaction(World world, StatsInstance instance, int generation, int partition, boolean stopped,
			Judgement judgement) {
		this.world = world;
		this.instance = instance;
		this.generation = generation;
		this.partition = partition;
		this.stopped = stopped;
		this.judgement = judgement;
	}

	Judgement judgement() {
		return this.judgement;
	}

	private CountersDatabase database() {
		return this.world.counters();
	}

	private Locks.Row row() {
		return CountersDatabase.progress(this.generation, this.partition);
	}

	boolean mayLock() {
		return database().locks().isFreeFor(this, row());
	}

	/** Locks the progress row, unless it has moved. */
	boolean compareAndSet() {
		Generation there = database().tables().find(this.generation);
		if (there == null || !matches(there)) {
			return false;
		}
		database().locks().take(this, row());
		this.epoch = database().epoch();
		return true;
	}

	private boolean matches(Generation there) {
		Position now = there.positions[this.partition];
		boolean open = there.open || this.world.is(Mutation.COMPARISON_WITHOUT_OPEN);
		if (this.world.is(Mutation.NO_COMPARE_AND_SET)) {
			return open;
		}
		if (this.world.is(Mutation.COMPARISON_OF_SEQUENCE_ALONE)) {
			return open && now.sequence() == this.judgement.from().sequence();
		}
		return open && now.equals(this.judgement.from());
	}

	/** Whether the database has ended it. */
	boolean isGone() {
		return database().epoch() != this.epoch;
	}

	void commit() {
		database().commit(this::write);
		database().locks().release(this);
		if (this.judgement.fork() != null) {
			this.world.alarms()
				.requireCause("fork in partition " + this.partition + " of generation " + this.generation);
		}
	}

	private void write(CountersTables tables) {
		Generation there = tables.find(this.generation);
		if (there == null) {
			throw new IllegalStateException("A locked row's generation is there");
		}
		if (this.stopped) {
			throw new Violation(Invariant.STOPPED_STAYS_STOPPED, "partition " + this.partition);
		}
		if (!there.open && !this.judgement.accepted().isEmpty()) {
			throw new Violation(Invariant.CLOSED_STAYS_CLOSED, "generation " + this.generation);
		}
		there.positions[this.partition] = this.judgement.to();
		Long nextOffset = this.judgement.nextOffset();
		if (nextOffset != null) {
			there.nextOffsets[this.partition] = nextOffset.intValue();
		}
		var later = new ArrayList<CaseEvent>();
		for (CaseEvent event : this.judgement.accepted()) {
			if (isForLater(event)) {
				later.add(event);
			}
			else {
				add(there, event);
			}
		}
		this.left = later;
		this.judgement.unreadable().forEach((record) -> there.unreadable.add(this.partition + ":" + record.offset()));
		if (this.judgement.fork() != null) {
			this.world.alarms().raise(there, this.partition, "fork");
		}
	}

	/** Only mutations leave something for later. */
	private boolean isForLater(CaseEvent event) {
		return this.world.is(Mutation.CELLS_IN_A_SECOND_TRANSACTION)
				|| (isUndecodable(event) && this.world.is(Mutation.QUARANTINE_OUTSIDE_THE_TRANSACTION));
	}

	private boolean isUndecodable(CaseEvent event) {
		return Event.isHard(event) && !this.instance.isNew();
	}

	private void add(Generation there, CaseEvent event) {
		if (isUndecodable(event)) {
			there.quarantine.add(new Generation.Quarantined(this.partition, event.link().sequence(), event.link().id(),
					Event.label(event), Event.day(event), false));
		}
		else {
			there.counted.merge(Event.label(event), 1, Integer::sum);
		}
	}

	/** Whether nothing is left for later. */
	boolean isWhole() {
		return this.left.isEmpty();
	}

	/** It may be too late. */
	void writeRest() {
		database().commit((tables) -> tables.open(this.generation)
			.ifPresent((there) -> this.left.forEach((event) -> add(there, event))));
	}

	/** What is not committed is gone. */
	void end() {
		database().locks().release(this);
		this.left = List.of();
	}

	void print(Fingerprint to) {
		to.add(this.left.size()).add(this.judgement.from()).add(this.judgement.to());
	}

}
