package caseintake.benchmarks.relay;

import java.sql.SQLException;
import java.time.Duration;

import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.stack.Waiting;

/**
 * Intake-service as it is shipped. The topic is another one than it knew, so it begins at
 * the journal's beginning.
 */
final class OurRelay {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration LOOK = Duration.ofMillis(20);

	private final FullJournal journal;

	OurRelay(FullJournal journal) {
		this.journal = journal;
	}

	Performance run(int round) throws SQLException, InterruptedException {
		this.journal.settle();
		return Relayed.performance(this.journal, relay(), this.journal.events());
	}

	private Growth relay() throws SQLException, InterruptedException {
		Program intake = this.journal.intake();
		try {
			Growth relayed = Growth.until(this.journal.events(), () -> {
				intake.requireAlive();
				return this.journal.topic().records();
			});
			Waiting.until("all events are marked as published", PATIENCE, LOOK, () -> {
				intake.requireAlive();
				return published() == this.journal.events();
			});
			return relayed;
		}
		finally {
			intake.stop();
		}
	}

	private long published() {
		try {
			return new Query(this.journal.infrastructure(), FullJournal.DATABASE,
					"select sum(sequence) from partition_published")
				.number(this.journal.database());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
