package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Stats' PostgreSQL: what is committed, its past, and the locks. */
final class CountersDatabase {

	private final CountersInvariants invariants;

	private final List<CountersTables> past = new ArrayList<>();

	private final Locks locks = new Locks();

	private final boolean remembers;

	private CountersTables tables;

	private int epoch;

	private long clock;

	CountersDatabase(CountersTables tables, boolean remembers, CountersInvariants invariants) {
		this.tables = tables;
		this.remembers = remembers;
		this.invariants = invariants;
		this.past.add(tables.copy());
	}

	CountersTables tables() {
		return this.tables;
	}

	Locks locks() {
		return this.locks;
	}

	int epoch() {
		return this.epoch;
	}

	/** The database's time, later at each statement that asks for it. */
	long now() {
		return ++this.clock;
	}

	static Locks.Row progress(int generation, int partition) {
		return new Locks.Row("progress", generation, partition);
	}

	void commit(Consumer<CountersTables> change) {
		change.accept(this.tables);
		if (this.remembers) {
			this.past.add(this.tables.copy());
		}
		this.invariants.afterCommit(this.tables);
	}

	int pastStates() {
		return this.past.size();
	}

	void endTransactions() {
		this.epoch++;
		this.locks.releaseAll();
	}

	void restore(int moment) {
		endTransactions();
		this.tables = this.past.get(moment).copy();
		this.past.subList(moment + 1, this.past.size()).clear();
	}

	void print(Fingerprint to) {
		this.tables.print(to);
	}

}
