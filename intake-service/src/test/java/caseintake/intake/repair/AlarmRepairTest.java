package caseintake.intake.repair;

import java.util.List;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ResourceLock("topic")
class AlarmRepairTest {

	private static final String BEHIND = "journal-behind-topic";

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@Test
	void whileTheOperatorHoldsTheRelayNothingIsSentAndAfterwardsEverything() throws Exception {
		try (Intake intake = start(); Intake other = start()) {
			var operator = new Operator(intake);
			operator.register("before-", 60);
			operator.awaitPublished();
			assertThat(operator.hold().statusCode()).isEqualTo(201);
			List<Long> published = operator.published();

			operator.register("held-", 60);
			new Operator(other).register("held-too-", 60);
			awaitAFreeLease(intake);
			assertThat(operator.published()).isEqualTo(published);
			assertThat(operator.hold().statusCode()).isEqualTo(409);

			assertThat(operator.resolve(operator.awaitAlarm("held")).statusCode()).isEqualTo(200);
			operator.awaitPublished();
			assertThat(Operator.topic(6)).isEqualTo(operator.journal(6));
		}
	}

	@Test
	void aForeignRecordIsAnAlarmOnceAndTheNextOneIsAnother() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
		}
		Broker.forge(3, 9000);
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			long alarm = operator.awaitAlarm(BEHIND);
			assertThat(operator.resolve(alarm).statusCode()).isEqualTo(200);
			assertThat(operator.resolve(alarm).statusCode()).isEqualTo(409);
			operator.register("after-", 60);
			operator.awaitPublished();
			assertThat(operator.standing(BEHIND)).isEmpty();
		}
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("again-", 60);
			operator.awaitPublished();
			assertThat(operator.standing(BEHIND)).isEmpty();
		}
		Broker.forge(3, 9001);
		try (Intake intake = start()) {
			new Operator(intake).awaitAlarm(BEHIND);
		}
	}

	@Test
	void aTopicMadeAnewIsComparedFromItsStart() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
		}
		Broker.forge(3, 9000);
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.resolve(operator.awaitAlarm(BEHIND));
			operator.awaitPublished();
		}
		Broker.deleteTopic();
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			Awaitility.await().until(() -> !operator.get("/v1/journal/lost").get("partitions").isEmpty());
		}
		Broker.forge(3, 9000);
		Broker.garbage(3, 100); // beyond the offset that was known in the old topic
		try (Intake intake = start()) {
			new Operator(intake).awaitAlarm(BEHIND);
		}
	}

	@Test
	void aJournalThatWentBackGoesOnOnceTheOperatorHasSaidSo() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			operator.forgetAfter(3, 2);
		}
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.resolve(operator.awaitAlarm(BEHIND));
			operator.register("after-", 120);
			operator.awaitPublished();
			assertThat(operator.standing(BEHIND)).isEmpty();
		}
	}

	@Test
	void whatAnOperatorDidIsOnRecordAndStaysThere() throws Exception {
		try (Intake intake = Intake.start(this.database, Broker.address())) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			operator.hold();
			long alarm = operator.awaitAlarm("held");
			operator.resolve(alarm);
			operator.republish(3, 1);
			List<String> actions = operator.get("/v1/repairs")
				.get("repairs")
				.valueStream()
				.map((repair) -> repair.get("action").asString() + ": " + repair.get("subject").asString() + ": "
						+ repair.get("reason").asString())
				.toList();
			assertThat(actions).containsExactly("republish: partition 3 from 1: a reader asked for it",
					"resolve: alarm " + alarm + " held: looked at it", "hold: alarm " + alarm + ": maintenance");
			JsonNode resolved = operator.get("/v1/alarms").get("alarms").get(0);
			assertThat(resolved.get("resolution").asString()).isEqualTo("looked at it");
			for (String change : List.of("delete from repair", "update repair set reason = ''", "truncate repair")) {
				assertThatThrownBy(() -> intake.jdbc().sql(change).update()).hasMessageContaining("append-only");
			}
			operator.awaitRepublished();
		}
	}

	@Test
	void anActionThatIsNotOnRecordDoesNotHappen() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("case-", 120);
			operator.awaitPublished();
			operator.hold();
			long alarm = operator.awaitAlarm("held");
			intake.jdbc().sql("alter table repair add check (action = 'hold') not valid").update();
			assertThat(operator.resolve(alarm).statusCode()).isEqualTo(500);
			assertThat(operator.republish(3, 1).statusCode()).isEqualTo(500);
			assertThat(operator.standing("held")).containsExactly(alarm);
			assertThat(operator.get("/v1/journal/republish").get("requests")).isEmpty();
		}
	}

	/** Nobody has taken the lease again. */
	private static void awaitAFreeLease(Intake intake) {
		Awaitility.await()
			.until(() -> intake.jdbc()
				.sql("select expires_at < now() - interval '2 seconds' from relay_lease")
				.query(Boolean.class)
				.single());
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address(), "case-intake.relay.lease=2s");
	}

}
