package caseintake.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.events.UndecodableEventException;
import caseintake.intake.relay.TopicRecords;
import caseintake.localstack.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The tests' common broker, and what somebody else does to its topic. */
public final class Broker {

	private Broker() {
	}

	public static String address() {
		return TestStack.kafka().bootstrapServers();
	}

	/** Sends an event that no journal has; its id. */
	public static UUID forge(int partition, long sequence) {
		return forgeAll(partition, LongStream.of(sequence)).getFirst();
	}

	public static List<UUID> forgeAll(int partition, LongStream sequences) {
		List<CaseEvent> events = sequences.mapToObj((sequence) -> {
			var link = new ChainLink(sequence, UUID.randomUUID(), (sequence > 1) ? UUID.randomUUID() : null);
			return new CaseEvent(link, "case-opened.v1", UUID.randomUUID(), Instant.EPOCH, null, new byte[0]);
		}).toList();
		send(events.stream().map((event) -> CaseEventTopic.write(event, partition, "/somebody")));
		return events.stream().map((event) -> event.link().id()).toList();
	}

	/** Sends records that are no events. */
	public static void garbage(int partition, int records) {
		send(IntStream.range(0, records)
			.mapToObj((i) -> new ProducerRecord<>(CaseEventTopic.NAME, partition, null, new byte[] { 1, 2, 3 })));
	}

	private static void send(Stream<ProducerRecord<byte[], byte[]>> records) {
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", address()), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			for (Future<RecordMetadata> sent : records.map(producer::send).toList()) {
				sent.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The events of a partition of the topic, as it has them. */
	public static List<CaseEvent> events(int partition) {
		return TopicRecords.of(TestStack.kafka())
			.stream()
			.filter((message) -> message.partition() == partition)
			.map((message) -> {
				try {
					return CaseEventTopic.read(message);
				}
				catch (UndecodableEventException ex) {
					throw new IllegalStateException(ex);
				}
			})
			.toList();
	}

	/** Deletes the topic, if there is one, and waits until it is gone. */
	public static void deleteTopic() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			while (exists(admin)) {
				var _ = admin.deleteTopics(List.of(CaseEventTopic.NAME));
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Deletes the topic and makes one of the same name, unless somebody else is quicker;
	 * waits until the broker knows it.
	 */
	public static void makeTopicAnew(int partitions) {
		deleteTopic();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			var made = admin.createTopics(List.of(new NewTopic(CaseEventTopic.NAME, partitions, (short) 1)));
			await().until(() -> exists(admin));
			made.all().get();
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasCauseInstanceOf(TopicExistsException.class);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Gives the topic a thirteenth partition. */
	public static void addPartition() throws InterruptedException, ExecutionException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			admin.createPartitions(Map.of(CaseEventTopic.NAME, NewPartitions.increaseTo(13))).all().get();
		}
	}

	private static boolean exists(Admin admin) throws InterruptedException, ExecutionException {
		return admin.listTopics().names().get().contains(CaseEventTopic.NAME);
	}

}
