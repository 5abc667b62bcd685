package caseintake.intake.relay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import caseintake.events.CaseEventTopic;
import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The topic as the relay creates it and finds it, at one broker. */
@ResourceLock("topic")
@ExtendWith(OutputCaptureExtension.class)
class TopicTest {

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@Test
	void aTopicIsNotCreatedWithFewerReplicasThanAreAskedFor() throws Exception {
		try (Intake intake = start(3); Admin admin = admin()) {
			assertThatIllegalStateException().isThrownBy(() -> intake.bean(Topic.class).requireReady())
				.withMessage("The topic case-events.v1 needs 3 brokers (case-intake.relay.replicas), there now: 1");
			assertThat(admin.listTopics().names().get()).doesNotContain(CaseEventTopic.NAME);
			admin.createTopics(List.of(new NewTopic(CaseEventTopic.NAME, 12, (short) 1))).all().get();
			intake.register("case-", 24);
			intake.awaitPublished();
		}
	}

	@Test
	void aTopicWithFewerReplicasIsUsedWithAWarning(CapturedOutput log) throws Exception {
		try (Intake intake = start(1)) {
			intake.bean(Topic.class).requireReady();
		}
		try (Intake intake = start(3)) {
			intake.bean(Topic.class).requireReady();
			assertThat(log)
				.contains("The topic case-events.v1 has 1 of the 3 replicas that case-intake.relay.replicas asks for");
			intake.register("case-", 24);
			intake.awaitPublished();
		}
	}

	/** With more brokers all but one must have a record before it is acknowledged. */
	@Test
	void theTopicKeepsWhatItIsGivenForEver() throws Exception {
		var name = new ConfigResource(ConfigResource.Type.TOPIC, CaseEventTopic.NAME);
		try (Intake intake = start(1); Admin admin = admin()) {
			intake.bean(Topic.class).requireReady();
			var settings = Objects.requireNonNull(admin.describeConfigs(Set.of(name)).all().get().get(name));
			assertThat(settings.get(TopicConfig.RETENTION_MS_CONFIG).value()).isEqualTo("-1");
			assertThat(settings.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value()).isEqualTo("1");
		}
	}

	@Test
	void eventsOfAClockThatIsAheadOfTheBrokersAreSent() throws Exception {
		try (Intake intake = start(1)) {
			intake.jdbc().sql("update partition_head set last_recorded_at = now() + interval '2 hours'").update();
			intake.register("case-", 24);
			intake.awaitPublished();
			assertThat(TopicRecords.of(TestStack.kafka())).hasSize(24)
				.allMatch((message) -> message.timestamp() > System.currentTimeMillis() + 3_600_000);
		}
	}

	@Test
	void aPartitionThatTheTopicDoesNotHaveHasNoEnd() throws Exception {
		try (Intake intake = start(3)) { // whose relay does not make the topic
			KnownRecords known = intake.bean(KnownRecords.class);
			assertThat(known.end(0)).isEmpty();
			Broker.makeTopicAnew(12);
			assertThat(known.end(11)).isPresent();
			assertThat(known.end(12)).isEmpty();
		}
	}

	private Intake start(int replicas) {
		return Intake.start(this.database, Broker.address(), "case-intake.relay.replicas=" + replicas);
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", Broker.address()));
	}

}
