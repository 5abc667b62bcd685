package caseintake.faults.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.CaseEventTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole topic as somebody who is neither intake nor stats, each partition in
 * its order.
 */
final class TopicReader {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private TopicReader() {
	}

	static List<TopicRecord> read(String brokers) {
		Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest",
				"enable.auto.commit", false, "allow.auto.create.topics", false);
		try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(CaseEventTopic.NAME, PATIENCE)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			List<TopicRecord> records = new ArrayList<>();
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> records.add(read(record)));
				if (System.nanoTime() > deadline) {
					throw new IllegalStateException("The topic cannot be read to its end");
				}
			}
			return records;
		}
	}

	private static TopicRecord read(ConsumerRecord<byte[], byte[]> message) {
		try {
			String sequence = text(message, "ce_sequence");
			String type = text(message, "ce_type");
			return new TopicRecord(message.partition(), message.offset(),
					(sequence != null) ? Long.parseLong(sequence) : 0, uuid(message, "ce_id"),
					uuid(message, "ce_previousid"), (type != null) ? type.intern() : null,
					(message.value() != null) ? UUID.nameUUIDFromBytes(message.value()) : null);
		}
		catch (IllegalArgumentException ex) {
			return new TopicRecord(message.partition(), message.offset(), 0, null, null, null, null);
		}
	}

	private static @Nullable UUID uuid(ConsumerRecord<byte[], byte[]> message, String name) {
		String text = text(message, name);
		return (text != null) ? UUID.fromString(text) : null;
	}

	private static @Nullable String text(ConsumerRecord<byte[], byte[]> message, String name) {
		Header header = message.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
