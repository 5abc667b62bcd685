package caseintake.peers.bare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * The batches that stats-service makes of a topic when more always lies ready: as many
 * events or cells as it gathers, so that they are as large and as many as its own.
 */
public final class TopicBatches {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MOST_EVENTS = 32_000;

	private static final int MOST_CELLS = 4_000;

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
				FetchBatch batch = fold.fold(gather(consumer, fold, positions, events - read));
				batches.add(batch);
				read += batch.events();
			}
		}
		return batches;
	}

	private static List<PartitionEvents> gather(KafkaConsumer<byte[], byte[]> consumer, BatchFold fold,
			Map<Integer, Position> positions, long left) throws UndecodableEventException {
		var gathered = new TreeMap<Integer, PartitionEvents>();
		var cells = new HashSet<>();
		long events = 0;
		while (events < Math.min(left, MOST_EVENTS) && cells.size() < MOST_CELLS) {
			ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
			if (records.isEmpty()) {
				throw new IllegalStateException("The topic has fewer events");
			}
			List<PartitionEvents> parts = parts(records, positions);
			parts.forEach((part) -> gathered.merge(part.partition(), part, PartitionEvents::and));
			cells.addAll(fold.cells(parts));
			events += records.count();
		}
		return List.copyOf(gathered.values());
	}

	/**
	 * What was polled, partition by partition.
	 * @param positions where the partitions stand; they move on
	 */
	public static List<PartitionEvents> parts(ConsumerRecords<byte[], byte[]> records, Map<Integer, Position> positions)
			throws UndecodableEventException {
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
				ByteArrayDeserializer.class, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
	}

}
