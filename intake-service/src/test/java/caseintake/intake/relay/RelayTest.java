package caseintake.intake.relay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.intake.Intake;
import caseintake.intake.cases.Registration;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;

class RelayTest {

	@TempDir
	private static Path folder;

	private static LocalKafka kafka;

	private final String database = TestStack.newDatabase();

	@BeforeAll
	static void startBroker() {
		kafka = LocalKafka.start(folder, 0);
	}

	@AfterAll
	static void stopBroker() {
		kafka.kill();
	}

	@AfterEach
	void deleteTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.deleteTopics(List.of(CaseEventTopic.NAME)).all().get();
		}
	}

	@Test
	void everyEventIsInTheTopicInOrderAndChained() throws Exception {
		try (Intake intake = start()) {
			register(intake, "case-", 1000);
			awaitPublished(intake);
			assertThat(assertChained(TopicRecords.of(kafka))).isEqualTo(1000);
		}
	}

	@Test
	void nothingIsLostWhileTheBrokerIsAway() throws Exception {
		try (Intake intake = start()) {
			register(intake, "before-", 50);
			awaitPublished(intake);
			kafka.kill();
			register(intake, "during-", 50);
			kafka.restart();
			awaitPublished(intake);
			assertThat(accepted(TopicRecords.of(kafka))).isEqualTo(100);
		}
	}

	@Test
	void anInstanceThatStopsHandsTheRelayToTheOther() throws Exception {
		try (Intake one = start()) {
			try (Intake other = start()) {
				register(one, "one-", 100);
				register(other, "other-", 100);
				awaitPublished(other);
			}
			register(one, "left-", 100);
			awaitPublished(one);
		}
		assertThat(assertChained(TopicRecords.of(kafka))).isEqualTo(300);
	}

	@Test
	void aRelayThatDidNotLearnOfItsSuccessSendsAgainAndReadersCanTell() throws Exception {
		try (Intake intake = start()) {
			register(intake, "case-", 100);
			awaitPublished(intake);
		}
		jdbc().sql("update partition_published set sequence = 0").update();
		try (Intake intake = start()) {
			awaitPublished(intake);
			List<ConsumerRecord<byte[], byte[]>> records = TopicRecords.of(kafka);
			assertThat(records).hasSize(200);
			assertThat(accepted(records)).isEqualTo(100);
		}
	}

	@Test
	void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(CaseEventTopic.NAME, 5, (short) 1))).all().get();
		}
		try (Intake intake = start()) {
			register(intake, "case-", 20);
			awaitAlarm(intake, "topic-has-other-partitions");
			assertThat(TopicRecords.of(kafka)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "compact", "compact,delete" })
	void aTopicThatForgetsAllButTheNewestRecordOfACaseIsRefused(String cleanup) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(CaseEventTopic.NAME, 12, (short) 1)
				.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup)))).all().get();
		}
		try (Intake intake = start()) {
			register(intake, "case-", 20);
			awaitAlarm(intake, "topic-is-compacted");
			assertThat(TopicRecords.of(kafka)).isEmpty();
		}
	}

	@Test
	void aJournalThatWentBackSendsNothing() throws Exception {
		try (Intake intake = start()) {
			register(intake, "case-", 100);
			awaitPublished(intake);
		}
		jdbc().sql("delete from case_event where sequence > 3").update();
		jdbc().sql("""
				update partition_head h set last_sequence = 3, last_event_id =
					(select event_id from case_event e where e.partition = h.partition and e.sequence = 3)""").update();
		jdbc().sql("update partition_published set sequence = 3").update();
		try (Intake intake = start()) {
			awaitAlarm(intake, "journal-behind-topic");
			register(intake, "after-", 50);
			assertThat(TopicRecords.of(kafka)).hasSize(100);
		}
	}

	@Test
	void anotherEventAtTheSameSequenceSendsNothing() throws Exception {
		try (Intake intake = start()) {
			register(intake, "case-", 100);
			awaitPublished(intake);
		}
		jdbc().sql("""
				update case_event e set event_id = gen_random_uuid() from partition_head h
				where h.partition = e.partition and h.last_sequence = e.sequence""").update();
		try (Intake intake = start()) {
			awaitAlarm(intake, "journal-differs-from-topic");
		}
	}

	@Test
	void recordsThatAreNoEventsDoNotHideTheLastOne() throws Exception {
		try (Intake intake = start()) {
			register(intake, "case-", 100);
			awaitPublished(intake);
		}
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			for (int i = 0; i < 1500; i++) {
				var _ = producer.send(new ProducerRecord<>(CaseEventTopic.NAME, 4, null, new byte[] { 1, 2, 3 }));
			}
		}
		jdbc().sql("delete from case_event where partition = 4").update();
		try (Intake intake = start()) {
			awaitAlarm(intake, "journal-behind-topic");
		}
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(new DriverManagerDataSource(this.database));
	}

	private Intake start() {
		return Intake.start(this.database, kafka.bootstrapServers());
	}

	private static void register(Intake intake, String prefix, int cases) throws Exception {
		intake
			.register(IntStream.range(0, cases).mapToObj((i) -> registration(prefix + i)).toArray(Registration[]::new));
	}

	private static void awaitPublished(Intake intake) {
		Awaitility.await().until(() -> intake.jdbc().sql("""
				select bool_and(h.last_sequence = p.sequence) from partition_head h
				join partition_published p using (partition)""").query(Boolean.class).single());
	}

	private static void awaitAlarm(Intake intake, String kind) {
		Awaitility.await()
			.until(() -> intake.jdbc()
				.sql("select count(*) from alarm where kind = ? and resolved_at is null")
				.param(kind)
				.query(Long.class)
				.single() > 0);
	}

	/** What a reader accepts that takes the next event of the chain and nothing else. */
	private static long accepted(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
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

	private static long assertChained(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
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
