package caseintake.benchmarks.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/** Counts records of one partition, in one transaction. */
	void count(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
		int partition = records.getFirst().partition();
		try {
			var events = new ArrayList<CaseEvent>(records.size());
			for (ConsumerRecord<byte[], byte[]> message : records) {
				events.add(CaseEventTopic.read(message));
			}
			var part = new PartitionEvents(partition, this.positions.getOrDefault(partition, Position.START), events,
					records.getLast().offset() + 1);
			this.counters.add(this.fold.fold(List.of(part)));
			this.connection.commit();
			this.positions.put(partition, part.to());
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
