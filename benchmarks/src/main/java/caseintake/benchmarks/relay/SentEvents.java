package caseintake.benchmarks.relay;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.benchmarks.stack.Topic;
import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Holds what is in the topic against the journal, event by event. */
final class SentEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private SentEvents() {
	}

	/**
	 * A sentence if there are not so many events of the journal among as many records.
	 */
	static List<String> mistakes(FullJournal journal, long events) throws SQLException {
		try {
			Set<UUID> ids = ids(journal.infrastructure().bootstrapServers(), events);
			long known = known(journal, ids);
			return (ids.size() == events && known == events) ? List.of()
					: List.of("of %,d records, %,d are different events, and %,d of these the journal's"
						.formatted(events, ids.size(), known));
		}
		catch (UndecodableEventException ex) {
			return List.of("the topic has a record that is no event: " + ex.getMessage());
		}
	}

	private static Set<UUID> ids(String bootstrapServers, long number) throws UndecodableEventException {
		var ids = new HashSet<UUID>();
		try (var consumer = new KafkaConsumer<byte[], byte[]>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> all = Topic.partitions();
			consumer.assign(all);
			consumer.seekToBeginning(all);
			for (long read = 0; read < number;) {
				var polled = consumer.poll(PATIENCE);
				if (polled.isEmpty()) {
					return ids;
				}
				for (ConsumerRecord<byte[], byte[]> message : polled) {
					ids.add(CaseEventTopic.read(message).link().id());
				}
				read += polled.count();
			}
		}
		return ids;
	}

	private static long known(FullJournal journal, Set<UUID> ids) throws SQLException {
		try (PreparedStatement query = journal.database()
			.prepareStatement("select count(*) from case_event where event_id = any(?)")) {
			Array array = journal.database().createArrayOf("uuid", ids.toArray());
			query.setArray(1, array);
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
			finally {
				array.free();
			}
		}
	}

}
