package caseintake.stats.statistics;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import caseintake.stats.answering.Stats;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Source;
import caseintake.stats.statistics.FiguresPage.Question;
import org.json.JSONException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** The page answers as the service does. */
@ResourceLock("answering")
class FiguresPageTest {

	private static final int PARTITIONS = 3;

	private final Stats stats = Stats.withEmptyCounters();

	private final FiguresPage page = new FiguresPage();

	FiguresPageTest() throws IOException {
	}

	@BeforeEach
	void countWhatThePageTells() {
		List<Events> journal = List.of(new Events(), new Events(), new Events());
		this.page.events().forEach((event) -> {
			long caseNumber = event.change().caseId().getLeastSignificantBits();
			journal.get((int) (caseNumber % PARTITIONS)).recorded(event.type(), event.change());
		});
		Instant asked = noonOf(this.page.questions().getFirst().day());
		for (int partition = 0; partition < PARTITIONS; partition++) {
			Events events = journal.get(partition);
			this.stats.counting().count(1, partition, Events.fromTopic(events.all()), Source.TOPIC);
			this.stats.counters().confirmed(partition, events.all().size(), asked, null, asked.minusSeconds(2));
		}
	}

	@Test
	void everyAnswerOfThePageIsThatOfTheService() throws JSONException {
		for (Question question : this.page.questions()) {
			this.stats.clock().set(noonOf(question.day()));
			String answer = ask(question);
			if (question.kind().equals("csv")) {
				assertThat(answer).as(question.toString()).isEqualToNormalizingNewlines(question.answer() + "\n");
			}
			else {
				// the page may leave members out, but rows stand in their order and all
				// of them
				JSONAssert.assertEquals(question + "\n" + answer, question.answer(), answer,
						JSONCompareMode.STRICT_ORDER);
			}
		}
	}

	@Test
	void everyHeadingThatAsksIsAnswered() {
		List<String> answered = this.page.questions().stream().map(Question::heading).distinct().toList();
		assertThat(answered)
			.containsExactlyElementsOf(
					this.page.headings().stream().filter((heading) -> heading.endsWith("?")).toList())
			.hasSizeGreaterThan(10);
	}

	private String ask(Question question) {
		byte[] answer = this.stats.http()
			.get()
			.uri(URI.create(this.stats.address() + question.address()))
			.header(HttpHeaders.ACCEPT, question.kind().equals("csv") ? "text/csv" : "application/json")
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(byte[].class)
			.getResponseBody();
		return new String(Objects.requireNonNull(answer), StandardCharsets.UTF_8);
	}

	private static Instant noonOf(LocalDate day) {
		return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
	}

}
