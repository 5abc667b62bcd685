package caseintake.benchmarks.bare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import caseintake.benchmarks.stack.Infrastructure;
import caseintake.events.CaseEventTopic;
import caseintake.peers.bare.JournalBatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own, with a producer and a consumer set as those of our services. */
final class BareTopic implements AutoCloseable {

	private static final String BROKER = ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;

	private static final Duration WAIT = Duration.ofSeconds(1);

	private static final int BATCH_SIZE = 128 * 1024;

	private static final int FETCH_MAX_BYTES = 1024 * 1024;

	private static final int MAX_POLL_RECORDS = 1_000;

	private final String name;

	private final KafkaProducer<byte[], byte[]> producer;

	private final KafkaConsumer<byte[], byte[]> consumer;

	/** Creates the topic, which nobody else uses. */
	BareTopic(Infrastructure infrastructure, String name, int partitions) throws InterruptedException {
		this.name = name;
		String broker = infrastructure.bootstrapServers();
		try (Admin admin = Admin.create(Map.of(BROKER, broker))) {
			admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		this.producer = new KafkaProducer<>(
				Map.of(BROKER, broker, ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
						true, ProducerConfig.LINGER_MS_CONFIG, 0, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_SIZE),
				new ByteArraySerializer(), new ByteArraySerializer());
		this.consumer = new KafkaConsumer<>(
				Map.of(BROKER, broker, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_MAX_BYTES,
						ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> all = IntStream.range(0, partitions)
			.mapToObj((partition) -> new TopicPartition(name, partition))
			.toList();
		this.consumer.assign(all);
		this.consumer.seekToBeginning(all);
	}

	/** Sends events and waits until all are acknowledged. */
	void send(List<JournalBatch.Entry> entries) throws InterruptedException {
		var acknowledgements = new ArrayList<Future<?>>(entries.size());
		for (JournalBatch.Entry entry : entries) {
			acknowledgements.add(this.producer.send(message(entry)));
		}
		try {
			for (Future<?> acknowledgement : acknowledgements) {
				acknowledgement.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ProducerRecord<byte[], byte[]> message(JournalBatch.Entry entry) {
		ProducerRecord<byte[], byte[]> ours = CaseEventTopic.write(entry.event(), entry.partition(), "/benchmark");
		return new ProducerRecord<>(this.name, ours.partition(), ours.timestamp(), ours.key(), ours.value(),
				ours.headers());
	}

	/** Receives so many, and more only if they come along. */
	List<ConsumerRecords<byte[], byte[]>> receive(int number) {
		var received = new ArrayList<ConsumerRecords<byte[], byte[]>>();
		int records = 0;
		while (records < number) {
			ConsumerRecords<byte[], byte[]> polled = this.consumer.poll(WAIT);
			received.add(polled);
			records += polled.count();
		}
		return received;
	}

	@Override
	public void close() {
		this.producer.close();
		this.consumer.close();
	}

}
