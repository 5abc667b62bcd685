package caseintake.intake.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.localstack.LocalKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that the topic holds, as an independent reader finds it. */
public final class TopicRecords {

	private TopicRecords() {
	}

	public static List<ConsumerRecord<byte[], byte[]>> of(LocalKafka kafka) {
		var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(CaseEventTopic.NAME)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(100)).forEach(records::add);
			}
		}
		return records;
	}

	/** What a reader accepts that takes the next event of the chain and nothing else. */
	static long accepted(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
		UUID[] last = new UUID[12];
		long[] sequences = new long[12];
		for (ConsumerRecord<byte[], byte[]> message : records) {
			ChainLink link = CaseEventTopic.read(message).link();
			int partition = message.partition();
			if (link.sequence() == sequences[partition] + 1 && Objects.equals(link.previousId(), last[partition])) {
				sequences[partition] = link.sequence();
				last[partition] = link.id();
			}
		}
		return Arrays.stream(sequences).sum();
	}

	static long assertChained(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
		CaseEvent[] last = new CaseEvent[12];
		for (ConsumerRecord<byte[], byte[]> message : records) {
			CaseEvent event = CaseEventTopic.read(message);
			CaseEvent before = last[message.partition()];
			assertThat(event.link().sequence()).isEqualTo((before != null) ? before.link().sequence() + 1 : 1);
			assertThat(event.link().previousId()).isEqualTo((before != null) ? before.link().id() : null);
			assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo(event.caseId().toString());
			last[message.partition()] = event;
		}
		return records.size();
	}

}
