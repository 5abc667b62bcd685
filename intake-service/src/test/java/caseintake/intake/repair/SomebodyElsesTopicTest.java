package caseintake.intake.repair;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.relay.TopicRecords;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A topic of the right name and number of partitions, full of somebody else's records.
 */
@ResourceLock("topic")
class SomebodyElsesTopicTest {

	private static final String NOT_OURS = "topic-is-not-ours";

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@Test
	void itIsNotWrittenUntilAPersonSaysThatItIsOurs() throws Exception {
		fillWithGarbage();
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitAlarm(NOT_OURS);
			assertThat(operator.published()).containsOnly(0L);
			assertThat(TopicRecords.of(TestStack.kafka())).hasSize(10);
			resolveBoth(operator);
			operator.awaitPublished();
			assertThat(TopicRecords.of(TestStack.kafka())).hasSize(130);
		}
	}

	@Test
	void itIsMadeAnewWhenAPersonHasDeletedIt() throws Exception {
		fillWithGarbage();
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitAlarm(NOT_OURS);
			Broker.deleteTopic();
			resolveBoth(operator);
			operator.awaitPublished();
			assertThat(TopicRecords.of(TestStack.kafka())).hasSize(120);
		}
	}

	/** Ours stays ours, whatever is written to it. */
	@Test
	void garbageInATopicThatTheRelayKnowsDoesNotStopIt() throws Exception {
		try (Intake intake = start()) {
			await().until(() -> intake.jdbc()
				.sql("select bool_and(topic_id is not null) from partition_published")
				.query(Boolean.class)
				.single());
		}
		Broker.garbage(3, 5);
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			assertThat(operator.standing(NOT_OURS)).isEmpty();
		}
	}

	private static void fillWithGarbage() {
		Broker.makeTopicAnew(12);
		Broker.garbage(3, 5);
		Broker.garbage(4, 5);
	}

	private static void resolveBoth(Operator operator) {
		await().until(() -> operator.standing(NOT_OURS).size() == 2);
		operator.standing(NOT_OURS).forEach(operator::resolve);
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address());
	}

}
