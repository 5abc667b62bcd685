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
	static List<PartitionBatch> read(String broker, long events) throws UndecodableEventException {
		var batches = new ArrayList<PartitionBatch>();
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
				for (TopicPartition place : records.partitions()) {
					PartitionBatch batch = batch(records.records(place), place.partition(), positions, fold);
					batches.add(batch);
					read += batch.events();
				}
			}
		}
		return batches;
	}

	private static PartitionBatch batch(List<ConsumerRecord<byte[], byte[]>> records, int partition,
			Map<Integer, Position> positions, BatchFold fold) throws UndecodableEventException {
		var events = new ArrayList<CaseEvent>(records.size());
		for (ConsumerRecord<byte[], byte[]> message : records) {
			events.add(CaseEventTopic.read(message));
		}
		PartitionBatch batch = fold.fold(partition, positions.getOrDefault(partition, Position.START), events,
				records.getLast().offset() + 1);
		positions.put(partition, batch.to());
		return batch;
	}

	private static Map<String, Object> settings(String broker) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
				ByteArrayDeserializer.class, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
				ByteArrayDeserializer.class, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
	}

}
