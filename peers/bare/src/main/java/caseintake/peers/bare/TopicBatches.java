package caseintake.peers.bare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import caseintake.protocol.Position;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The batches that stats-service makes of a topic: fetched with its settings, so that
 * they are as large and as many as its own.
 */
final class TopicBatches {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private TopicBatches() {
	}

	/**
	 * Reads them from the beginning.
	 * @throws IllegalStateException if the topic has fewer events
	 */
	static List<FetchBatch> read(String broker, long events) throws UndecodableEventException {
		var batches = new ArrayList<FetchBatch>();
		var positions = new HashMap<Integer, Position>();
		var fold = new BatchFold();
		try (var consumer = new KafkaConsumer<byte[], byte[]>(settings(broker))) {
			List<TopicPartition> all = consumer.partitionsFor(CaseEventTopic.NAME)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(all);
			consumer.seekToBeginning(all);
			for (long read = 0; read < events;) {
				ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
				if (records.isEmpty()) {
					throw new IllegalStateException("The topic has fewer events");
				}
				FetchBatch batch = fold.fold(parts(records, positions));
				batches.add(batch);
				read += batch.events();
			}
		}
		return batches;
	}

	private static List<PartitionEvents> parts(ConsumerRecords<byte[], byte[]> records,
			Map<Integer, Position> positions) throws UndecodableEventException {
		var parts = new ArrayList<PartitionEvents>();
		for (TopicPartition place : records.partitions()) {
			List<ConsumerRecord<byte[], byte[]>> found = records.records(place);
			var events = new ArrayList<CaseEvent>(found.size());
			for (ConsumerRecord<byte[], byte[]> message : found) {
				events.add(CaseEventTopic.read(message));
			}
			var part = new PartitionEvents(place.partition(), positions.getOrDefault(place.partition(), Position.START),
					events, found.getLast().offset() + 1);
			positions.put(place.partition(), part.to());
			parts.add(part);
		}
		return parts;
	}

	private static Map<String, Object> settings(String broker) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
				ByteArrayDeserializer.class, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
				ByteArrayDeserializer.class, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
	}

}
