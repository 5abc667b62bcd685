package caseintake.stats.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import caseintake.stats.sharing.MaxAge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class AgedAnswersTest {

	private static final Cell CELL = new Cell("dark-room", "vest", "vest", "travel", LocalDate.of(2017, 5, 9),
			List.of());

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	AgedAnswersTest() {
		// what a test before this one was told is too old
		pass(MaxAge.OLDEST.multipliedBy(3));
		this.counters.opened(1, CELL);
	}

	@Test
	void whoTakesAnOlderAnswerGetsTheOneThatSomebodyGot() {
		assertThat(total("groupBy=category", "max-age=60")).isEqualTo(1);
		this.counters.opened(1, CELL);
		pass(Duration.ofSeconds(59));
		assertThat(total("groupBy=category", "max-age=60")).isEqualTo(1);
		assertThat(total("groupBy=category", "max-age=30")).isEqualTo(2);
		assertThat(total("groupBy=category", "max-age=60")).as("the newest is the one that is kept").isEqualTo(2);
	}

	@Test
	void nobodyElseGetsAnOldAnswer() {
		assertThat(total("groupBy=unit", "max-age=60")).isEqualTo(1);
		this.counters.opened(1, CELL);
		for (String now : new String[] { null, "no-cache", "max-age=0", "max-age=x" }) {
			assertThat(total("groupBy=unit", now)).as("Cache-Control: " + now).isEqualTo(2);
		}
		assertThat(total("groupBy=unit&unit=vest", "max-age=60")).as("another question").isEqualTo(2);
	}

	@Test
	void noAnswerIsOlderThanAMinute() {
		assertThat(total("groupBy=openingUnit", "max-age=999999")).isEqualTo(1);
		this.counters.opened(1, CELL);
		pass(MaxAge.OLDEST);
		assertThat(total("groupBy=openingUnit", "max-age=999999")).isEqualTo(2);
	}

	private void pass(Duration time) {
		this.stats.clock().set(this.stats.clock().instant().plus(time));
	}

	private long total(String question, @Nullable String cacheControl) {
		JsonNode answer = this.stats.http().get().uri("/v1/statistics/cases?" + question).headers((headers) -> {
			if (cacheControl != null) {
				headers.set("Cache-Control", cacheControl);
			}
		}).exchange().expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody();
		if (answer == null) {
			throw new AssertionError("The answer has no body");
		}
		return answer.get("total").asLong();
	}

}
