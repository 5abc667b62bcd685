package caseintake.benchmarks.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.workload.Cases;
import caseintake.peers.bare.JournalBatch;
import caseintake.peers.bare.JournalBatches;
import caseintake.peers.bare.JournalInserts;
import caseintake.peers.bare.NewCase;

/** A journal of its own, written over one connection. */
public final class BareJournal implements AutoCloseable {

	/** As intake-service has it. */
	static final int PARTITIONS = 12;

	private final JournalBatches batches = new JournalBatches(PARTITIONS, "benchmark");

	private final Connection connection;

	private final JournalInserts inserts;

	/** Creates the database, which nobody else uses. */
	public BareJournal(Infrastructure infrastructure, Setting setting, String database) throws SQLException {
		Schema.create(infrastructure, database, setting.project(), "intake-service", PARTITIONS);
		this.connection = infrastructure.connect(database);
		this.connection.setAutoCommit(false);
		this.inserts = new JournalInserts(this.connection);
	}

	/** Makes what is to be stored, ready for the statements. */
	public JournalBatch prepare(Cases cases, String prefix, int from, int until) {
		List<NewCase> registrations = IntStream.range(from, until)
			.mapToObj((i) -> new NewCase(prefix + '-' + i, cases.cell(i)))
			.toList();
		return this.batches.next(registrations);
	}

	/** Stores a batch, in the order in which they were made, and commits it. */
	public void commit(JournalBatch batch) throws SQLException {
		this.inserts.add(batch);
		this.connection.commit();
	}

	@Override
	public void close() throws SQLException {
		this.inserts.close();
		this.connection.close();
	}

}
