package caseintake.intake.repair;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import caseintake.events.CaseEvent;
import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("topic")
class LostEventsTest {

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@Test
	void whatAnOldBackupHasForgottenIsNamedAlsoAfterTheJournalWentOn() throws Exception {
		List<UUID> before;
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			assertThat(lost(operator)).isEmpty();
			before = operator.journal(3);
			operator.forgetAfter(3, 2);
		}
		List<CaseEvent> inTopic = Broker.events(3);
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			long alarm = operator.awaitAlarm("journal-behind-topic");
			List<UUID> forgotten = before.subList(2, before.size());
			List<JsonNode> named = lost(operator);
			assertThat(ids(named)).isEqualTo(forgotten);
			assertThat(named.getFirst().get("sequence").asLong()).isEqualTo(3);
			assertThat(named.getFirst().get("caseId").asString()).isEqualTo(inTopic.get(2).caseId().toString());
			assertThat(named.getFirst().get("type").asString()).isEqualTo("case-opened.v1");
			assertThat(named.getFirst().get("recordedAt").asString()).isEqualTo(inTopic.get(2).recordedAt().toString());

			operator.resolve(alarm);
			for (String part : List.of("a-", "b-", "c-")) {
				operator.register(part, 8_000);
			}
			operator.awaitPublished();
			assertThat(operator.journal(3)).hasSizeGreaterThan(1_500);
			assertThat(ids(lost(operator))).isEqualTo(forgotten);
		}
	}

	@Test
	void anotherEventInTheSamePlaceIsNamedAndRecordsThatAreNoneAreNot() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			UUID other = Broker.forge(3, 2);
			Broker.garbage(3, 1_500);
			List<JsonNode> named = lost(operator);
			assertThat(ids(named)).containsExactly(other);
			assertThat(named.getFirst().get("sequence").asLong()).isEqualTo(2);
		}
	}

	@Test
	void moreThanTenThousandRecordsAreNotLookedAtWhichTheAnswerSays() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			Broker.garbage(3, 9_000);
			UUID other = Broker.forge(3, 9000);
			assertThat(partition(operator).get("truncated").asBoolean()).isFalse();
			Broker.forgeAll(3, LongStream.rangeClosed(9001, 20_000));
			assertThat(partition(operator).get("truncated").asBoolean()).isTrue();
			assertThat(ids(lost(operator))).hasSize(10_000).doesNotContain(other);
		}
	}

	@Test
	void aTopicThatIsThereInPartAgrees() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			Awaitility.await().until(() -> !operator.get("/v1/journal/lost").get("partitions").isEmpty());
			assertThat(lost(operator)).isEmpty();
		}
	}

	private static JsonNode partition(Operator operator) {
		return operator.get("/v1/journal/lost").get("partitions").get(3);
	}

	private static List<JsonNode> lost(Operator operator) {
		return operator.get("/v1/journal/lost")
			.get("partitions")
			.valueStream()
			.flatMap((partition) -> partition.get("lost").valueStream())
			.toList();
	}

	private static List<UUID> ids(List<JsonNode> named) {
		return named.stream().map((event) -> UUID.fromString(event.get("eventId").asString())).toList();
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address());
	}

}
