package caseintake.intake.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock("topic")
class RepublishTest {

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@Test
	void aStretchIsRepeatedOnceAndTheNewEventsFollowIt() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("before-", 120);
			operator.awaitPublished();
			List<UUID> before = operator.journal(3);

			assertThat(operator.republish(3, 2).statusCode()).isEqualTo(202);
			operator.awaitRepublished();
			operator.register("after-", 60);
			operator.awaitPublished();

			List<UUID> journal = operator.journal(3);
			List<UUID> expected = new ArrayList<>(before);
			expected.addAll(journal.subList(1, journal.size()));
			assertThat(Operator.topic(3)).isEqualTo(expected);
			assertThat(Operator.topic(4)).isEqualTo(operator.journal(4));
		}
	}

	@Test
	void aRequestOutlivesTheProcessThatTookIt() throws Exception {
		List<UUID> journal;
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			assertThat(operator.hold().statusCode()).isEqualTo(201);
			assertThat(operator.republish(5, 1).statusCode()).isEqualTo(202);
			journal = operator.journal(5);
		}
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			JsonNode request = operator.get("/v1/journal/republish").get("requests").get(0);
			assertThat(request.get("state").asString()).isEqualTo("waiting");
			assertThat(request.get("until").asLong()).isEqualTo(journal.size());
			operator.resolve(operator.awaitAlarm("held"));
			operator.awaitRepublished();
			List<UUID> expected = new ArrayList<>(journal);
			expected.addAll(journal);
			assertThat(Operator.topic(5)).isEqualTo(expected);
		}
	}

	@Test
	void aRequestFromBeyondAJournalThatWentBackRepeatsNothing() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 240);
			operator.awaitPublished();
			operator.hold();
			operator.republish(5, operator.journal(5).size());
			operator.forgetAfter(5, 2);
		}
		Broker.deleteTopic();
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.resolve(operator.awaitAlarm("held"));
			await().untilAsserted(() -> assertThat(Operator.topic(5)).isEqualTo(operator.journal(5)));
		}
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("after-", 24);
			operator.awaitPublished();
			assertThat(Operator.topic(5)).isEqualTo(operator.journal(5));
		}
	}

	@Test
	void withoutAPartitionEveryPartitionIsRepeated() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			assertThat(operator.post("/v1/journal/republish", "{\"from\":1,\"reason\":\"all\"}").statusCode())
				.isEqualTo(202);
			operator.awaitRepublished();
			assertThat(operator.get("/v1/journal/republish").get("requests").size()).isEqualTo(12);
			for (int partition = 0; partition < 12; partition++) {
				assertThat(Operator.topic(partition)).hasSize(2 * operator.journal(partition).size());
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"partition":3,"from":0,"reason":"r"}          | 422 | from is 1 or more
			{"partition":3,"reason":"r"}                   | 422 | from is 1 or more
			{"partition":3,"from":999999999,"reason":"r"}  | 422 | beyond the partition's head
			{"from":999999999,"reason":"r"}                | 422 | beyond the head of every partition
			{"partition":12,"from":1,"reason":"r"}         | 422 | partition is 0 to 11
			{"partition":-1,"from":1,"reason":"r"}         | 422 | partition is 0 to 11
			{"partition":3,"from":1}                       | 422 | reason is 1 to 500 characters
			{"partition":3,"from":1,"reason":"  "}         | 422 | reason is 1 to 500 characters
			{"partition":3,"from":1,"reason":"a\\u0000b"}  | 422 | reason is 1 to 500 characters
			{"partition":3,"from":1,"reason":"31126050073"} | 422 | birth number
			{"partition":"3","from":1,"reason":"r"}        | 422 | The body has the members
			{"partition":3,"from":1.5,"reason":"r"}        | 422 | The body has the members
			{"partition":3,"from":1,"reason":"r","x":1}    | 422 | The body has the members
			{"partition":3,"from":1,"reason":5}            | 422 | The body has the members
			{"partition":3,"from":1,"reason":true}         | 422 | The body has the members
			{"partition":3,"from":1,"reason":"r","from":2} | 400 | one JSON object
			{"partition":3,"from":1,"reason":"\\ud800"}    | 422 | reason is 1 to 500 characters
			{"partition":3,"from":1,"reason":"r"           | 400 | one JSON object
			null                                           | 422 | The body has the members
			""")
	void whatCannotBeRepeatedIsRefusedInASentence(String body, int status, String sentence) throws Exception {
		var operator = new Operator(SharedIntake.intake());
		int requests = operator.get("/v1/journal/republish").get("requests").size();
		operator.register("refused-", 1);
		var answer = operator.post("/v1/journal/republish", body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(sentence).doesNotContain("999999999");
		assertThat(operator.get("/v1/journal/republish").get("requests").size()).isEqualTo(requests);
		assertThat(operator.get("/v1/repairs").toString()).doesNotContain("republish");
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address());
	}

}
