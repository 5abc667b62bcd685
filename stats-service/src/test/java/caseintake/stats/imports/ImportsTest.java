package caseintake.stats.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class ImportsTest {

	private static final String RUNNING = """
			{"imports":[{"importId":"0197b3a0-0000-7000-8000-000000000001","sourceSystem":"vest-sak","state":"running",
			"dryRun":false,"lines":12000,"created":11990,"changed":0,"duplicates":4,"refused":6,
			"startedAt":"2017-05-10T09:59:00Z","updatedAt":"2017-05-10T09:59:59Z","later":"unknown"}],"more":1}""";

	private static final AtomicInteger TESTS = new AtomicInteger();

	private final Stats stats = Stats.withEmptyCounters();

	/** Whatever a test before this one was told is too old. */
	ImportsTest() {
		pass(Duration.ofMinutes(TESTS.incrementAndGet()));
	}

	@Test
	void whatIntakeTellsIsPassedOn() {
		this.stats.journal().imports(RUNNING);
		JsonNode answer = look();
		assertThat(answer.get("askedAt").asString()).isEqualTo(this.stats.clock().instant().toString());
		JsonNode one = answer.at("/imports/0");
		assertThat(one.get("sourceSystem").asString()).isEqualTo("vest-sak");
		assertThat(one.get("state").asString()).isEqualTo("running");
		assertThat(List.of(one.get("lines").asInt(), one.get("created").asInt(), one.get("refused").asInt()))
			.containsExactly(12000, 11990, 6);
		assertThat(one.get("startedAt").asString()).isEqualTo("2017-05-10T09:59:00Z");
	}

	@Test
	void howeverManyLookIntakeIsAskedOnceInTwoSeconds() {
		this.stats.journal().imports(RUNNING);
		var looks = new ArrayList<CompletableFuture<JsonNode>>();
		for (int i = 0; i < 50; i++) {
			looks.add(CompletableFuture.supplyAsync(this::look));
		}
		assertThat(looks).allSatisfy((look) -> assertThat(look.join().get("imports").size()).isEqualTo(1));
		assertThat(this.stats.journal().importQuestions()).isEqualTo(1);

		pass(ImportWatch.INTERVAL);
		look();
		look();
		assertThat(this.stats.journal().importQuestions()).isEqualTo(2);
	}

	@Test
	void whatIsNotKnownIsNoEmptyList() {
		this.stats.journal().fails();
		assertThat(look().get("imports").isNull()).isTrue();
		look();
		assertThat(this.stats.journal().importQuestions()).as("one that fails is not asked more often").isEqualTo(1);

		this.stats.journal().reset();
		this.stats.journal().imports("<html>");
		pass(ImportWatch.INTERVAL);
		assertThat(look().get("imports").isNull()).isTrue();

		this.stats.journal().imports("{\"imports\":[]}");
		pass(ImportWatch.INTERVAL);
		assertThat(look().get("imports").isEmpty()).isTrue();
	}

	@Test
	void anOlderIntakeDoesNotKnowTheQuestion() {
		this.stats.journal().imports(null);
		assertThat(look().get("imports").isNull()).isTrue();
	}

	private void pass(Duration time) {
		this.stats.clock().set(this.stats.clock().instant().plus(time));
	}

	private JsonNode look() {
		return this.stats.get("/v1/pipeline/imports");
	}

}
