package caseintake.benchmarks.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import caseintake.peers.bare.BatchFold;
import caseintake.peers.bare.Counters;
import caseintake.peers.bare.PartitionEvents;
import caseintake.protocol.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

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
				for (TopicPartition place : records.partitions()) {
					parts.merge(place.partition(), next(place.partition(), records.records(place)),
							PartitionEvents::and);
				}
			}
			this.counters.add(this.fold.fold(List.copyOf(parts.values())));
			this.connection.commit();
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private PartitionEvents next(int partition, List<ConsumerRecord<byte[], byte[]>> records)
			throws UndecodableEventException {
		var events = new ArrayList<CaseEvent>(records.size());
		for (ConsumerRecord<byte[], byte[]> message : records) {
			events.add(CaseEventTopic.read(message));
		}
		var next = new PartitionEvents(partition, this.positions.getOrDefault(partition, Position.START), events,
				records.getLast().offset() + 1);
		this.positions.put(partition, next.to());
		return next;
	}

	@Override
	public void close() throws SQLException {
		this.counters.close();
		this.connection.close();
	}

}
