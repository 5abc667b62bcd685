package caseintake.benchmarks.imports;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.bare.BareJournal;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.workload.Cases;
import caseintake.peers.bare.JournalBatch;

/**
 * The same statements in batches, and nothing else: what they are to store is made while
 * the clock stands still.
 */
final class BareImport implements Trial {

	/** Twice as many as intake-service stores at once in an import. */
	private static final int BATCH = 2_000;

	private final BareJournal journal;

	private final Cases cases;

	private final int number;

	BareImport(BareJournal journal, Cases cases, int number) {
		this.journal = journal;
		this.cases = cases;
		this.number = number;
	}

	@Override
	public Performance run(int round) throws SQLException {
		long nanos = 0;
		for (int from = 0; from < this.number; from += BATCH) {
			JournalBatch batch = this.journal.prepare(this.cases, "round-" + round, from,
					Math.min(this.number, from + BATCH));
			long start = System.nanoTime();
			this.journal.commit(batch);
			nanos += System.nanoTime() - start;
		}
		return Performance.of(Figure.CASES_PER_SECOND, this.number / (nanos / (double) TimeUnit.SECONDS.toNanos(1)));
	}

}
