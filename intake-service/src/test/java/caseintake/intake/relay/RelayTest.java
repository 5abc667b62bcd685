package caseintake.intake.relay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import caseintake.events.CaseEventTopic;
import caseintake.intake.Intake;
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
			intake.register("case-", 1000);
			intake.awaitPublished();
			assertThat(TopicRecords.assertChained(TopicRecords.of(kafka))).isEqualTo(1000);
		}
	}

	@Test
	void nothingIsLostWhileTheBrokerIsAway() throws Exception {
		try (Intake intake = start()) {
			intake.register("before-", 50);
			intake.awaitPublished();
			kafka.kill();
			intake.register("during-", 50);
			kafka.restart();
			intake.awaitPublished();
			assertThat(TopicRecords.accepted(TopicRecords.of(kafka))).isEqualTo(100);
		}
	}

	@Test
	void anInstanceThatStopsHandsTheRelayToTheOther() throws Exception {
		String lease = "case-intake.relay.lease=1h"; // only the release ends it
		Intake holder = start(lease);
		try {
			holder.register("one-", 100);
			holder.awaitPublished();
			try (Intake other = start(lease)) {
				other.register("other-", 100);
				other.awaitPublished();
				holder.close();
				other.register("left-", 100);
				other.awaitPublished();
			}
		}
		finally {
			holder.close();
		}
		assertThat(TopicRecords.assertChained(TopicRecords.of(kafka))).isEqualTo(300);
	}

	@Test
	void aRelayThatDidNotLearnOfItsSuccessSendsAgainAndReadersCanTell() throws Exception {
		try (Intake intake = start()) {
			intake.register("case-", 100);
			intake.awaitPublished();
		}
		jdbc().sql("update partition_published set sequence = 0").update();
		try (Intake intake = start()) {
			intake.awaitPublished();
			List<ConsumerRecord<byte[], byte[]>> records = TopicRecords.of(kafka);
			assertThat(records).hasSize(200);
			assertThat(TopicRecords.accepted(records)).isEqualTo(100);
		}
	}

	@Test
	void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
		create(new NewTopic(CaseEventTopic.NAME, 5, (short) 1));
		try (Intake intake = start()) {
			intake.register("case-", 20);
			awaitAlarm(intake, "topic-has-other-partitions");
			assertThat(TopicRecords.of(kafka)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "compact", "compact,delete" })
	void aTopicThatForgetsAllButTheNewestRecordOfACaseIsRefused(String cleanup) throws Exception {
		create(new NewTopic(CaseEventTopic.NAME, 12, (short) 1)
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup)));
		try (Intake intake = start()) {
			intake.register("case-", 20);
			awaitAlarm(intake, "topic-is-compacted");
			assertThat(TopicRecords.of(kafka)).isEmpty();
		}
	}

	@Test
	void aJournalThatWentBackSendsNothing() throws Exception {
		try (Intake intake = start()) {
			intake.register("case-", 100);
			intake.awaitPublished();
		}
		jdbc().sql("delete from case_event where sequence > 3").update();
		jdbc().sql("""
				update partition_head h set last_sequence = 3, last_event_id =
					(select event_id from case_event e where e.partition = h.partition and e.sequence = 3)""").update();
		jdbc().sql("update partition_published set sequence = 3").update();
		try (Intake intake = start()) {
			awaitAlarm(intake, "journal-behind-topic");
			intake.register("after-", 50);
			assertNothingIsSentAfter(100);
		}
	}

	@Test
	void anotherEventAtTheSameSequenceSendsNothing() throws Exception {
		try (Intake intake = start()) {
			intake.register("case-", 100);
			intake.awaitPublished();
		}
		jdbc().sql("""
				update case_event e set event_id = gen_random_uuid() from partition_head h
				where h.partition = e.partition and h.last_sequence = e.sequence""").update();
		try (Intake intake = start()) {
			awaitAlarm(intake, "journal-differs-from-topic");
			intake.register("after-", 50);
			assertNothingIsSentAfter(100);
		}
	}

	@Test
	void recordsThatAreNoEventsDoNotHideTheLastOne() throws Exception {
		try (Intake intake = start()) {
			intake.register("case-", 100);
			intake.awaitPublished();
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

	private Intake start(String... settings) {
		return Intake.start(this.database, kafka.bootstrapServers(), settings);
	}

	private static void create(NewTopic topic) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(topic)).all().get();
		}
	}

	/** Long enough for a relay that has forgotten the alarm at its next try. */
	private static void assertNothingIsSentAfter(int records) {
		Awaitility.await().during(Duration.ofSeconds(3)).until(() -> TopicRecords.of(kafka).size() == records);
	}

	private static void awaitAlarm(Intake intake, String kind) {
		Awaitility.await()
			.until(() -> intake.jdbc()
				.sql("select count(*) from alarm where kind = ? and resolved_at is null")
				.param(kind)
				.query(Long.class)
				.single() > 0);
	}

}
