package caseintake.intake.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A reader of its own, outside every group. Records that are no events are passed over.
 */
final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final long deadline;

	TopicReader(KafkaSettings settings, Duration patience) {
		this.consumer = new KafkaConsumer<>(settings.consumer());
		this.deadline = System.nanoTime() + patience.toNanos();
	}

	/** What the topic holds of each partition now. */
	List<Extent> extents(int partitions) {
		List<TopicPartition> all = IntStream.range(0, partitions).mapToObj(TopicReader::place).toList();
		Map<TopicPartition, Long> begin = this.consumer.beginningOffsets(all);
		Map<TopicPartition, Long> end = this.consumer.endOffsets(all);
		return all.stream()
			.map((place) -> new Extent(place.partition(), begin.getOrDefault(place, 0L), end.getOrDefault(place, 0L)))
			.toList();
	}

	/**
	 * Hands over the events of a stretch, in order.
	 * @throws TimeoutException if they cannot be read in time
	 */
	void read(Extent stretch, Consumer<TopicEvent> events) {
		TopicPartition place = place(stretch.partition());
		this.consumer.assign(List.of(place));
		this.consumer.seek(place, stretch.begin());
		while (this.consumer.position(place) < stretch.end()) {
			if (System.nanoTime() - this.deadline > 0) {
				throw new TimeoutException("The topic's events could not be read in time");
			}
			for (ConsumerRecord<byte[], byte[]> message : this.consumer.poll(Duration.ofMillis(200))) {
				if (message.offset() < stretch.end()) {
					handOver(message, events);
				}
			}
		}
	}

	private static void handOver(ConsumerRecord<byte[], byte[]> message, Consumer<TopicEvent> events) {
		try {
			events.accept(TopicEvent.read(message));
		}
		catch (UndecodableEventException ex) {
			// no event: nothing can be said of its place in the chain
		}
	}

	private static TopicPartition place(int partition) {
		return new TopicPartition(CaseEventTopic.NAME, partition);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	/** Offsets of a partition, the end excluded. */
	record Extent(int partition, long begin, long end) {

		boolean isEmpty() {
			return this.end <= this.begin;
		}

		/** The last of its offsets, so many at most. */
		Extent last(long offsets) {
			return new Extent(this.partition, Math.max(this.begin, this.end - offsets), this.end);
		}

		/** What stands before an offset. */
		Extent before(long offset) {
			return new Extent(this.partition, this.begin, Math.min(this.end, offset));
		}

		/** What stands from an offset on; all of it if it does not reach so far. */
		Extent from(long offset) {
			return (offset > this.end) ? this : new Extent(this.partition, Math.max(this.begin, offset), this.end);
		}

	}

}
