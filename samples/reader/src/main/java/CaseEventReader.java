import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topic from its beginning to its end, and prints counts. */
public class CaseEventReader {

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<Integer, CloudEvent> last = new HashMap<>();

	private final Map<String, Long> types = new TreeMap<>();

	private final Map<String, Long> units = new TreeMap<>();

	public static void main(String[] arguments) {
		var reader = new CaseEventReader();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", arguments[0]), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			reader.readAll(consumer);
		}
		reader.types.forEach((type, events) -> System.out.println(events + " " + type));
		reader.units.forEach((unit, cases) -> System.out.println(unit + ": " + cases + " cases"));
	}

	private void readAll(KafkaConsumer<byte[], byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor("case-events.v1").stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition())).toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
		while (partitions.stream().anyMatch((one) -> consumer.position(one) < end.get(one))) {
			consumer.poll(Duration.ofSeconds(1)).forEach(this::read);
		}
	}

	/** A record that is no event is set aside: everybody behind it would wait for ever. */
	private void read(ConsumerRecord<byte[], byte[]> record) {
		try {
			judge(record.partition(), KafkaMessageFactory.createReader(record).toEvent());
		}
		catch (CloudEventRWException | IllegalArgumentException ex) {
			System.err.println("No event: partition " + record.partition() + ", offset " + record.offset());
		}
	}

	/** Exactly once is made by the reader: each partition is a chain without gaps. */
	private void judge(int partition, CloudEvent event) {
		CloudEvent before = this.last.get(partition);
		long sequence = Long.parseLong(extension(event, "sequence"));
		long expected = (before == null) ? 1 : Long.parseLong(extension(before, "sequence")) + 1;
		if (sequence < expected) {
			return; // a duplicate, which is normal
		}
		String previous = (before == null) ? null : before.getId();
		if (sequence > expected || !Objects.equals(extension(event, "previousid"), previous)) {
			throw new IllegalStateException("Partition " + partition + " has a gap or a fork at " + sequence);
		}
		this.last.put(partition, event);
		count(event);
	}

	/** The same for every type, also for one that is not known yet. */
	private void count(CloudEvent event) {
		JsonNode value = JSON.readTree(event.getData().toBytes());
		this.types.merge(event.getType(), 1L, Long::sum);
		add(value.path("before"), -1);
		add(value.path("after"), 1);
	}

	private void add(JsonNode cell, long cases) {
		if (cell.isObject()) {
			this.units.merge(cell.path("unit").asString(), cases, Long::sum);
		}
	}

	private static String extension(CloudEvent event, String name) {
		return (String) event.getExtension(name);
	}

}
