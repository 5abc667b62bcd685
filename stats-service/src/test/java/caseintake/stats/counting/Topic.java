package caseintake.stats.counting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.localstack.TestStack;

import static org.awaitility.Awaitility.await;

/** The real topic on the real broker, new for each test. */
final class Topic implements AutoCloseable {

	private final KafkaProducer<byte[], byte[]> producer;

	private Topic() {
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()),
				new ByteArraySerializer(), new ByteArraySerializer());
	}

	static Topic create(int partitions) {
		try (Admin admin = admin()) {
			Uuid created = await().ignoreException(ExecutionException.class)
				.until(() -> admin.createTopics(List.of(new NewTopic(CaseEventTopic.NAME, partitions, (short) 1)))
					.topicId(CaseEventTopic.NAME)
					.get(), Objects::nonNull);
			// the controller has acknowledged it; the broker may still know the one
			// before
			await().ignoreException(ExecutionException.class)
				.until(() -> admin.describeTopics(List.of(CaseEventTopic.NAME))
					.topicNameValues()
					.get(CaseEventTopic.NAME)
					.get()
					.topicId(), created::equals);
		}
		return new Topic();
	}

	static void remove() {
		try (Admin admin = admin()) {
			await().until(() -> {
				if (admin.listTopics().names().get().contains(CaseEventTopic.NAME)) {
					admin.deleteTopics(Set.of(CaseEventTopic.NAME)).all().get();
					return false;
				}
				return true;
			});
		}
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", TestStack.kafka().bootstrapServers()));
	}

	void send(int partition, List<CaseEvent> events) {
		acknowledged(events.stream()
			.map((event) -> this.producer.send(CaseEventTopic.write(event, partition, "/case-intake")))
			.toList());
	}

	void send(int partition, CaseEvent... events) {
		send(partition, List.of(events));
	}

	/** A record that is no event. */
	void sendForeign(int partition) {
		acknowledged(List
			.of(this.producer.send(new ProducerRecord<>(CaseEventTopic.NAME, partition, null, new byte[] { 1 }))));
	}

	private static void acknowledged(List<Future<RecordMetadata>> sent) {
		for (Future<RecordMetadata> send : sent) {
			try {
				send.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("the broker takes no records", ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("interrupted", ex);
			}
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ofSeconds(5));
		remove();
	}

}
