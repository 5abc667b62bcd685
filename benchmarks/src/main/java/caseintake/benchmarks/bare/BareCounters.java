package caseintake.benchmarks.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.events.UndecodableEventException;
import caseintake.peers.bare.BatchFold;
import caseintake.peers.bare.Counters;
import caseintake.peers.bare.PartitionEvents;
import caseintake.peers.bare.TopicBatches;
import caseintake.protocol.Position;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Counters of its own, written over one connection. */
final class BareCounters implements AutoCloseable {

	private final Map<Integer, Position> positions = new HashMap<>();

	private final BatchFold fold = new BatchFold();

	private final Connection connection;

	private final Counters counters;

	/** Creates the database, which nobody else uses. */
	BareCounters(Infrastructure infrastructure, Setting setting, String database) throws SQLException {
		Schema.create(infrastructure, database, setting.project(), "stats-service", BareJournal.PARTITIONS);
		this.connection = infrastructure.connect(database);
		this.connection.setAutoCommit(false);
		this.counters = new Counters(this.connection);
	}

	/** Counts what was polled, in one transaction. */
	void count(List<ConsumerRecords<byte[], byte[]>> polled) throws SQLException {
		var parts = new TreeMap<Integer, PartitionEvents>();
		try {
			for (ConsumerRecords<byte[], byte[]> records : polled) {
				TopicBatches.parts(records, this.positions)
					.forEach((part) -> parts.merge(part.partition(), part, PartitionEvents::and));
			}
			this.counters.add(this.fold.fold(List.copyOf(parts.values())));
			this.connection.commit();
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws SQLException {
		this.counters.close();
		this.connection.close();
	}

}
