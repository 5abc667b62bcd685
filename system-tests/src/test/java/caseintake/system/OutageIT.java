package caseintake.system;

import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is away is told, what does not need it goes on, and all recovers by itself. */
class OutageIT {

	private static final String READINESS = "/actuator/health/readiness";

	private static final String LIVENESS = "/actuator/health/liveness";

	@TempDir
	private Path folder;

	@Test
	void partsMayBeAwayAndComeBack() {
		try (Pipeline pipeline = Pipeline.start(this.folder)) {
			register(pipeline, "before");
			pipeline.awaitComplete(1);
			withoutKafka(pipeline);
			withoutPostgres(pipeline);
			withoutIntake(pipeline);
		}
	}

	private static void withoutKafka(Pipeline pipeline) {
		pipeline.kafka.kill();
		register(pipeline, "without-kafka");
		assertThat(pipeline.intake().get(READINESS).status()).isEqualTo(200);
		assertThat(pipeline.stats().get(READINESS).status()).isEqualTo(200);
		assertThat(pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong()).isEqualTo(1);
		Awaitility.await().until(() -> {
			JsonNode answer = pipeline.stats().get("/v1/statistics/cases").json();
			return answer.get("completeness").asString().equals("behind") && answer.get("pending").asLong() == 1;
		});
		pipeline.kafka.restart();
		pipeline.awaitComplete(2);
	}

	private static void withoutPostgres(Pipeline pipeline) {
		pipeline.postgres.kill();
		for (Http service : new Http[] { pipeline.intake(), pipeline.stats() }) {
			Awaitility.await().until(() -> service.get(READINESS).status() == 503);
			assertThat(service.get(LIVENESS).status()).isEqualTo(200);
		}
		Http.Answer refused = pipeline.intake().register(body("without-postgres"));
		assertThat(refused.status()).isEqualTo(503);
		assertThat(refused.hasRetryAfter()).isTrue();
		Http.Answer unanswered = pipeline.stats().get("/v1/statistics/cases");
		assertThat(unanswered.status()).isEqualTo(503);
		assertThat(unanswered.hasRetryAfter()).isTrue();
		pipeline.postgres.restart();
		Awaitility.await().until(() -> pipeline.intake().register(body("without-postgres")).status() < 300);
		pipeline.awaitComplete(3);
		assertThat(pipeline.stats().get(READINESS).status()).isEqualTo(200);
	}

	private static void withoutIntake(Pipeline pipeline) {
		pipeline.service("intake").kill();
		assertThat(pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong()).isEqualTo(3);
		pipeline.ready(pipeline.startIntake("intake"));
		register(pipeline, "after");
		pipeline.awaitComplete(4);
	}

	private static void register(Pipeline pipeline, String reference) {
		assertThat(pipeline.intake().register(body(reference)).status()).isEqualTo(201);
	}

	private static String body(String reference) {
		return """
				{"sourceReference":"%s","unit":"vest","category":"travel","openedOn":"2016-05-17"}"""
			.formatted(reference);
	}

}
