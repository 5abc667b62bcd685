package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A PostgreSQL of intake's: what is committed, its past, and the locks. */
final class JournalDatabase {

	private final JournalInvariants invariants;

	private final List<JournalTables> past = new ArrayList<>();

	private final Locks locks = new Locks();

	private final boolean remembers;

	private JournalTables tables;

	private int epoch;

	JournalDatabase(JournalTables tables, boolean remembers, JournalInvariants invariants) {
		this.remembers = remembers;
		this.tables = tables;
		this.invariants = invariants;
		this.past.add(tables.copy());
	}

	/** What a statement of its own sees. */
	JournalTables tables() {
		return this.tables;
	}

	Locks locks() {
		return this.locks;
	}

	/** A transaction that began in another epoch is gone. */
	int epoch() {
		return this.epoch;
	}

	void commit(Consumer<JournalTables> change) {
		change.accept(this.tables);
		if (this.remembers) {
			this.past.add(this.tables.copy());
		}
		this.invariants.afterCommit(this.tables);
	}

	/** States that a backup or a replica could have. */
	List<JournalTables> past() {
		return this.past;
	}

	/** Ends every open transaction. */
	void endTransactions() {
		this.epoch++;
		this.locks.releaseAll();
	}

	/** Goes back to an earlier state. */
	void restore(int moment) {
		endTransactions();
		this.tables = this.past.get(moment).copy();
		this.past.subList(moment + 1, this.past.size()).clear();
	}

	void print(Fingerprint to) {
		this.tables.print(to);
	}

}
