package caseintake.benchmarks.bare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.workload.Cases;
import caseintake.peers.bare.JournalBatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Journal, topic and counters, one after the other in one thread: what a case must go
 * through, and nothing else.
 */
public final class BareStages implements AutoCloseable {

	/** Twice as many as an import stores at once. */
	private static final int STORED_AT_ONCE = 2_000;

	/** Of real cases: into as many cells as stats-service writes at once at most. */
	private static final int COUNTED_AT_ONCE = 8_000;

	private final BareJournal journal;

	private final BareTopic topic;

	private final BareCounters counters;

	/** Creates databases and a topic, which nobody else uses. */
	public BareStages(Infrastructure infrastructure, Setting setting) throws SQLException, InterruptedException {
		this.journal = new BareJournal(infrastructure, setting, "bare_journal");
		this.topic = new BareTopic(infrastructure, "bare-events", BareJournal.PARTITIONS);
		this.counters = new BareCounters(infrastructure, setting, "bare_counters");
	}

	/** Makes what the journal is to store. */
	public List<JournalBatch> prepare(Cases cases, String prefix, int number) {
		var batches = new ArrayList<JournalBatch>();
		for (int from = 0; from < number; from += STORED_AT_ONCE) {
			batches.add(this.journal.prepare(cases, prefix, from, Math.min(number, from + STORED_AT_ONCE)));
		}
		return batches;
	}

	/** Lets all of it go through all stages. */
	public void run(List<JournalBatch> batches) throws SQLException, InterruptedException {
		for (JournalBatch batch : batches) {
			this.journal.commit(batch);
		}
		sendAndCount(batches);
	}

	private void sendAndCount(List<JournalBatch> batches) throws SQLException, InterruptedException {
		int number = 0;
		for (JournalBatch batch : batches) {
			this.topic.send(batch.written());
			number += batch.written().size();
		}
		for (int left = number; left > 0;) {
			int next = Math.min(left, COUNTED_AT_ONCE);
			List<ConsumerRecords<byte[], byte[]>> polled = this.topic.receive(next);
			this.counters.count(polled);
			left -= polled.stream().mapToInt(ConsumerRecords::count).sum();
		}
	}

	/**
	 * Lets one case go through all stages.
	 * @return nanoseconds
	 */
	public long runOne(Cases cases, String prefix, int number) throws SQLException, InterruptedException {
		JournalBatch batch = this.journal.prepare(cases, prefix, number, number + 1);
		long start = System.nanoTime();
		run(List.of(batch));
		return System.nanoTime() - start;
	}

	/**
	 * Lets one case go through all stages behind the journal's commit.
	 * @return nanoseconds since that commit
	 */
	public long runOneCommitted(Cases cases, String prefix, int number) throws SQLException, InterruptedException {
		JournalBatch batch = this.journal.prepare(cases, prefix, number, number + 1);
		this.journal.commit(batch);
		long start = System.nanoTime();
		sendAndCount(List.of(batch));
		return System.nanoTime() - start;
	}

	@Override
	public void close() throws SQLException {
		this.counters.close();
		this.topic.close();
		this.journal.close();
	}

}
