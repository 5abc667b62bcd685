package caseintake.intake.repair;

import java.util.HashSet;
import java.util.List;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Durations.TWO_MINUTES;

/** The cluster is lost with everything in it; the journal is not. */
@ResourceLock("topic")
class TopicMadeAnewTest {

	private final String database = TestStack.newDatabase();

	@BeforeAll
	static void bePatient() {
		Awaitility.setDefaultTimeout(TWO_MINUTES);
	}

	@AfterEach
	void deleteTopic() {
		Broker.deleteTopic();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theRelayGoesOnAndRepublishingMakesTheTopicWhole(boolean whileItRuns) throws Exception {
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
			assertThat(operator.post("/v1/journal/republish", "{\"from\":1,\"reason\":\"the cluster is new\"}")
				.statusCode()).isEqualTo(202);
			operator.awaitRepublished();
			for (int partition = 0; partition < 12; partition++) {
				List<?> topic = Operator.topic(partition);
				List<?> journal = operator.journal(partition);
				assertThat(topic.subList(topic.size() - journal.size(), topic.size())).isEqualTo(journal);
				assertThat(new HashSet<>(topic)).hasSameSizeAs(journal);
			}
		}
		finally {
			intake.close();
		}
	}

	private Intake start() {
		return Intake.start(this.database, Broker.address());
	}

}
