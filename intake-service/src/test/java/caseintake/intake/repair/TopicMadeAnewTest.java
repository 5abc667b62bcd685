package caseintake.intake.repair;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.journal.Alarm;
import caseintake.intake.journal.Alarms;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The topic is lost with everything in it; the journal is not. */
@ResourceLock("topic")
class TopicMadeAnewTest {

	private final String database = TestStack.newDatabase();

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theRelayFillsTheNewTopicFromTheBeginning(boolean whileItRuns) throws Exception {
		Intake intake = start();
		try {
			var operator = new Operator(intake);
			operator.register("before-", 120);
			operator.awaitPublished();
			if (whileItRuns) {
				Broker.deleteTopic();
			}
			else {
				intake.close();
				Broker.deleteTopic();
				intake = start();
				operator = new Operator(intake);
			}
			operator.register("after-", 120);
			operator.awaitPublished();
			assertTheTopicHasTheJournal(operator);
		}
		finally {
			intake.close();
		}
	}

	@Test
	void whatSomebodyElseMadeIsFilledAlsoWhereNothingIsSent() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("before-", 120);
			operator.awaitPublished();
			Broker.makeTopicAnew(12);
			await().untilAsserted(() -> assertTheTopicHasTheJournal(operator));
		}
	}

	@Test
	void aTopicThatIsGivenMorePartitionsStopsTheRelayThatRuns() throws Exception {
		try (Intake intake = start()) {
			var operator = new Operator(intake);
			operator.register("before-", 120);
			operator.awaitPublished();
			Broker.addPartition();
			await().untilAsserted(() -> assertThat(intake.bean(Alarms.class).standing()).extracting(Alarm::kind)
				.containsExactly("topic-has-other-partitions"));
		}
	}

	private static void assertTheTopicHasTheJournal(Operator operator) {
		for (int partition = 0; partition < 12; partition++) {
			assertThat(Operator.topic(partition)).isEqualTo(operator.journal(partition));
		}
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address());
	}

}
