package caseintake.intake.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acknowledgements that come late, out of order or never: no real broker does so when
 * asked.
 */
@ResourceLock("topic")
class AcknowledgementTest {

	private static final int CASES = 100;

	private static Intake intake;

	private static TopicWatch topic;

	@BeforeAll
	static void registerCases() throws Exception {
		Broker.makeTopicAnew(12);
		Admin admin = Admin.create(Map.of("bootstrap.servers", Broker.address()));
		topic = new TopicWatch(admin, Topic.describe(admin).orElseThrow().topicId().toString(), 12);
		intake = Intake.start();
		intake.bean(Published.class).concern(topic.id(), null);
		intake.register("case-", CASES);
	}

	@AfterAll
	static void stop() {
		intake.close();
		topic.close();
		Broker.deleteTopic();
	}

	@Test
	void onlyWhatIsAcknowledgedWithoutAHoleIsPublishedAndEverythingAfterItIsSentAgain() throws Exception {
		var producer = producer(false);
		RelaySession session = session(producer);
		CompletableFuture<Void> relaying = CompletableFuture.runAsync(() -> relay(session));
		Awaitility.await().until(() -> producer.history().size() == CASES);
		assertThat(published().values()).containsOnly(0L);

		int partition = partitionOf(producer.history());
		long failed = 2;
		long head = heads().getOrDefault(partition, 0L);
		for (ProducerRecord<byte[], byte[]> sent : producer.history()) {
			if (sent.partition() == partition && sequence(sent) == failed) {
				producer.errorNext(new TimeoutException("not acknowledged"));
			}
			else {
				producer.completeNext();
			}
		}
		assertThat(relaying).failsWithin(Duration.ofMinutes(1))
			.withThrowableOfType(ExecutionException.class)
			.havingRootCause()
			.isInstanceOf(TimeoutException.class);
		assertThat(producer.history()).hasSize(CASES);
		assertThat(published().get(partition)).isEqualTo(failed - 1);
		assertThat(published().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(CASES - head + failed - 1);

		var next = producer(true);
		relay(session(next));
		assertThat(next.history()).allMatch((sent) -> sent.partition() == partition)
			.extracting(AcknowledgementTest::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(failed, head).boxed().toList());
		assertThat(published()).isEqualTo(heads());
	}

	private static MockProducer<byte[], byte[]> producer(boolean acknowledging) {
		return new MockProducer<>(acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
	}

	private static RelaySession session(MockProducer<byte[], byte[]> producer) {
		return new RelaySession(intake.bean(JournalRows.class), intake.bean(Published.class),
				intake.bean(Republishing.class), intake.bean(Alarms.class), producer, "/test", CASES, topic,
				intake.bean(JournalRows.class).at(intake.bean(Published.class).sequences()), Map.of());
	}

	private static void relay(RelaySession session) {
		try {
			HandDrivenRelay.drain(session);
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One that has something behind its second event. */
	private static int partitionOf(List<ProducerRecord<byte[], byte[]>> sent) {
		return sent.stream()
			.collect(Collectors.groupingBy(ProducerRecord::partition, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((partition) -> partition.getValue() > 3)
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	private static long sequence(ProducerRecord<byte[], byte[]> sent) {
		var received = new ConsumerRecord<>(sent.topic(), sent.partition(), 0, sent.key(), sent.value());
		sent.headers().forEach(received.headers()::add);
		try {
			return CaseEventTopic.read(received).link().sequence();
		}
		catch (UndecodableEventException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<Integer, Long> published() {
		return new TreeMap<>(intake.bean(Published.class).sequences());
	}

	private static Map<Integer, Long> heads() {
		Map<Integer, Long> heads = new TreeMap<>();
		intake.jdbc().sql("select partition, last_sequence from partition_head").query((row) -> {
			heads.put(row.getInt(1), row.getLong(2));
		});
		return heads;
	}

}
