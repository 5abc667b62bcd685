package caseintake.intake.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.events.UndecodableEventException;
import caseintake.intake.journal.JournalPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import org.springframework.stereotype.Component;

/**
 * The last event that each partition of the topic has. Records that are none are passed
 * over.
 */
@Component
class TopicTail {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int MAX_STEP = 1000;

	private final KafkaSettings settings;

	private final JournalPartitions partitions;

	TopicTail(KafkaSettings settings, JournalPartitions partitions) {
		this.settings = settings;
		this.partitions = partitions;
	}

	/** By partition; none for a partition without an event. */
	Map<Integer, ChainLink> lastEvents() {
		List<TopicPartition> all = IntStream.range(0, this.partitions.count())
			.mapToObj((partition) -> new TopicPartition(CaseEventTopic.NAME, partition))
			.toList();
		var last = new HashMap<Integer, ChainLink>();
		try (var consumer = new KafkaConsumer<byte[], byte[]>(this.settings.consumer())) {
			Map<TopicPartition, Long> begin = consumer.beginningOffsets(all);
			Map<TopicPartition, Long> end = consumer.endOffsets(all);
			for (TopicPartition partition : all) {
				lastEvent(consumer, partition, begin.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L))
					.ifPresent((link) -> last.put(partition.partition(), link));
			}
		}
		return last;
	}

	private static Optional<ChainLink> lastEvent(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition,
			long begin, long end) {
		consumer.assign(List.of(partition));
		Optional<ChainLink> last = Optional.empty();
		long to = end;
		for (long step = 1; last.isEmpty() && to > begin; step = MAX_STEP) {
			long from = Math.max(begin, to - step);
			last = lastEventBetween(consumer, partition, from, to);
			to = from;
		}
		return last;
	}

	private static Optional<ChainLink> lastEventBetween(KafkaConsumer<byte[], byte[]> consumer,
			TopicPartition partition, long from, long to) {
		consumer.seek(partition, from);
		Optional<ChainLink> last = Optional.empty();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (consumer.position(partition) < to) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException("The topic's last events could not be read");
			}
			for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
				if (message.offset() < to) {
					Optional<ChainLink> link = link(message);
					last = link.isPresent() ? link : last;
				}
			}
		}
		return last;
	}

	private static Optional<ChainLink> link(ConsumerRecord<byte[], byte[]> message) {
		try {
			return Optional.of(CaseEventTopic.read(message).link());
		}
		catch (UndecodableEventException ex) {
			return Optional.empty();
		}
	}

}
