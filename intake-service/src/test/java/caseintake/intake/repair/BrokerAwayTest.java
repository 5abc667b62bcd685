package caseintake.intake.repair;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Intake;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerAwayTest {

	@Test
	void whatNeedsTheTopicAsksToComeAgainAndChangesNothing(@TempDir Path folder) throws Exception {
		LocalKafka kafka = LocalKafka.start(folder, 0);
		try (Intake intake = Intake.start(TestStack.newDatabase(), kafka.bootstrapServers())) {
			var operator = new Operator(intake);
			operator.register("case-", 60);
			operator.awaitPublished();
			intake.jdbc()
				.sql("insert into alarm (partition, kind, detail) values (3, 'journal-behind-topic', '')")
				.update();
			kafka.kill();

			assertAsksToComeAgain(operator.resolve(operator.awaitAlarm("journal-behind-topic")));
			assertAsksToComeAgain(operator.answer("/v1/journal/lost"));
			assertThat(operator.standing("journal-behind-topic")).hasSize(1);
			assertThat(operator.get("/v1/repairs").get("repairs")).isEmpty();
		}
		finally {
			kafka.kill();
		}
	}

	@Test
	void oneAtATimeLooksForLostEventsAndKeepsNobodyFromReadingTheJournal() throws Exception {
		try (Intake intake = Intake.start()) {
			var operator = new Operator(intake);
			CompletableFuture<HttpResponse<String>> one = CompletableFuture
				.supplyAsync(() -> operator.answer("/v1/journal/lost"));
			CompletableFuture<HttpResponse<String>> other = CompletableFuture
				.supplyAsync(() -> operator.answer("/v1/journal/lost"));
			assertThat(operator.answer("/v1/journal/totals").statusCode()).isEqualTo(200);
			assertThat(List.of(one.get().body(), other.get().body()))
				.anyMatch((body) -> body.contains("/problems/busy"))
				.anyMatch((body) -> body.contains("/problems/broker-unavailable"));
		}
	}

	private static void assertAsksToComeAgain(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).contains("/problems/broker-unavailable");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

}
