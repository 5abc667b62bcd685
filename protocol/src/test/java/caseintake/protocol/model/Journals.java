package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Intake's databases, and which of them each intake takes for the primary. */
final class Journals {

	private final JournalInvariants invariants;

	private final List<JournalDatabase> databases = new ArrayList<>();

	private final JournalDatabase[] connections;

	private int asked;

	Journals(Scenario scenario, JournalInvariants invariants) {
		this.invariants = invariants;
		this.databases.add(new JournalDatabase(new JournalTables(scenario.partitions()),
				scenario.has(Feature.JOURNAL_RESTORED) || scenario.has(Feature.JOURNAL_PROMOTED), invariants));
		this.connections = new JournalDatabase[scenario.intakes()];
		connectAll();
	}

	/** The primary, of several the newest. */
	JournalDatabase primary() {
		return this.databases.getLast();
	}

	/** The one that an intake takes for the primary. */
	JournalDatabase of(int intake) {
		return this.connections[intake];
	}

	/** The one that answers stats. */
	JournalDatabase asked() {
		return this.connections[this.asked];
	}

	/** From now on stats ask another intake. */
	void askAnother() {
		this.asked = (this.asked + 1) % this.connections.length;
	}

	void promote(int moment) {
		this.databases.add(new JournalDatabase(primary().past().get(moment).copy(), true, this.invariants));
	}

	void connect(int intake) {
		this.connections[intake] = primary();
	}

	private void connectAll() {
		Arrays.fill(this.connections, primary());
	}

	boolean haveTwoPrimaries() {
		for (JournalDatabase connection : this.connections) {
			if (connection != primary()) {
				return true;
			}
		}
		return false;
	}

	/** Old primaries are switched off. */
	void fence() {
		this.databases.subList(0, this.databases.size() - 1).forEach(JournalDatabase::endTransactions);
		connectAll();
	}

	void print(Fingerprint to) {
		this.databases.forEach((database) -> database.print(to));
		to.add(this.asked);
	}

}
