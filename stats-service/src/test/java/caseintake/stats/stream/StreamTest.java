package caseintake.stats.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.RawHttp;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class StreamTest {

	private static final Instant NOW = Instant.parse("2017-05-10T10:00:00Z");

	private static final Cell CELL = new Cell("dark-room", "vest", "vest", "travel", LocalDate.of(2017, 5, 9),
			List.of());

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void theFirstEventIsTheAnswerToTheSameQuestion() throws Exception {
		this.counters.opened(3, CELL);
		for (String question : List.of("", "groupBy=unit,category&operation=dark-room&asOf=2017-05-09",
				"groupBy=operation,openedDay&assisted=false")) {
			try (LiveReader reader = this.stats.live(question)) {
				LiveReader.Event first = reader.next();
				assertThat(first.name()).isEqualTo("figures");
				assertThat(first.id()).matches("[0-9a-f]{16}");
				assertThat(first.data()).isEqualTo(this.stats.http()
					.get()
					.uri("/v1/statistics/cases?" + question)
					.exchange()
					.returnResult(String.class)
					.getResponseBody());
			}
		}
	}

	@Test
	void whatStandsBetweenKeepsNothingBack() throws Exception {
		try (LiveReader reader = this.stats.live("")) {
			HttpHeaders headers = reader.response().headers();
			assertThat(headers.firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
			assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
			assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
		}
	}

	/** What it says is for who may ask; the client comes again with another. */
	@Test
	@Timeout(60)
	void aStreamEndsWithTheTokenThatAskedForIt() throws Exception {
		this.stats.clock().set(Instant.now());
		String token = LocalIssuer.shared().token(LocalClient.MONITOR.claims(), Duration.ofSeconds(3));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.stats.address() + "/v1/statistics/stream"))
			.header("Authorization", "Bearer " + token)
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("event: figures");
		}
	}

	@Test
	void aClientIsToldWhenToComeAgain() throws Exception {
		try (LiveReader reader = this.stats.live("")) {
			reader.next();
			assertThat(reader.retry()).isEqualTo("2000");
		}
	}

	@Test
	void theFiguresMoveWhenAnEventIsCounted() throws Exception {
		try (LiveReader reader = this.stats.live("groupBy=unit&unit=vest")) {
			assertThat(reader.figures().get("total").asLong()).isZero();
			this.counters.opened(1, CELL).counted(0, 1);
			assertThat(reader.figures().at("/rows/0/cases").asLong()).isEqualTo(1);
			this.counters.opened(2, CELL).counted(1, 2);
			assertThat(reader.figures().at("/rows/0/cases").asLong()).isEqualTo(3);
		}
	}

	@Test
	void nothingIsToldWhenNothingHasChanged() throws Exception {
		this.counters.opened(1, CELL).counted(0, 1).confirmed(0, 1, NOW, null, NOW);
		try (LiveReader reader = this.stats.live(""); LiveReader other = this.stats.live("unit=oslo")) {
			reader.figures();
			other.figures();
			reader.awaitQuiet();
			assertThat(reader.news()).isEmpty();
			this.counters.opened(1, CELL).counted(0, 2);
			reader.figuresOf(2);
			other.awaitQuiet();
			assertThat(other.news()).as("of cases of another unit").isEmpty();
		}
	}

	@Test
	void theEndOfAQuarantineIsTold() throws Exception {
		this.counters.counted(0, 1).quarantined(0, 1, NOW);
		try (LiveReader reader = this.stats.live("")) {
			reader.figures();
			this.counters.opened(1, CELL);
			this.stats.jdbc().sql("delete from quarantine").update();
			assertThat(reader.figures().get("total").asLong()).isEqualTo(1);
		}
	}

	@Test
	void whatIsToBeSaidOfTheFiguresIsToldWithoutReadingThemAgain() throws Exception {
		this.counters.opened(7, CELL);
		try (LiveReader reader = this.stats.live("")) {
			assertThat(reader.figures().get("completeness").asString()).isEqualTo("unknown");
			try (var _ = this.stats.lockedCells()) {
				for (int partition = 0; partition < 3; partition++) {
					this.counters.confirmed(partition, 0, NOW, null, NOW);
				}
				assertThat(reader.figures().get("completeness").asString()).isEqualTo("complete");
				this.stats.clock().set(NOW.plusSeconds(61));
				assertThat(reader.figures().get("completeness").asString()).isEqualTo("unknown");
				this.stats.clock().set(NOW.plusSeconds(86_400));
				assertThat(reader.figures().get("asOf").asString()).isEqualTo("2017-05-11");
				this.counters.alarm(1, "fork").resolveAlarms();
				assertThat(reader.news()).isEmpty();
			}
		}
	}

	@Test
	void aDayBecomesFinalWhileItIsWatched() throws Exception {
		Instant tomorrow = NOW.plusSeconds(86_400);
		for (int partition = 0; partition < 3; partition++) {
			this.counters.confirmed(partition, 0, tomorrow, null, tomorrow);
		}
		try (LiveReader reader = this.stats.live("asOf=2017-05-10")) {
			assertThat(reader.figures().get("final").asBoolean()).isFalse();
			this.stats.clock().set(tomorrow);
			assertThat(reader.figures().get("final").asBoolean()).isTrue();
		}
	}

	@Test
	void whoHasTheNewestIsToldNothingUntilItChanges() throws Exception {
		LiveReader.Event newest;
		try (LiveReader reader = this.stats.live("groupBy=unit")) {
			newest = reader.next();
		}
		try (LiveReader reader = this.stats.live("groupBy=unit", newest.id())) {
			reader.awaitQuiet();
			assertThat(reader.news()).isEmpty();
			this.counters.opened(1, CELL).counted(0, 1);
			assertThat(reader.figures().get("total").asLong()).isEqualTo(1);
		}
		try (LiveReader reader = this.stats.live("groupBy=unit", newest.id())) {
			assertThat(reader.figures().get("total").asLong()).isEqualTo(1);
		}
	}

	@Test
	void aSwapIsToldOnlyIfItChangesFigures() throws Exception {
		this.counters.opened(1, CELL).openedInGeneration(2, CELL);
		try (LiveReader reader = this.stats.live("")) {
			reader.figures();
			swap(2);
			reader.awaitQuiet();
			assertThat(reader.news()).isEmpty();
			this.counters.openedInGeneration(3, CELL).openedInGeneration(3, CELL);
			swap(3);
			assertThat(reader.figures().get("total").asLong()).isEqualTo(2);
		}
	}

	/** To a generation that has come as far as the live one. */
	private void swap(int generation) {
		this.stats.jdbc()
			.sql("insert into partition_progress select ?, generate_series(0, 2), 0, null, 0, true")
			.param(generation)
			.update();
		this.stats.bean(TransactionOperations.class).executeWithoutResult((status) -> {
			this.stats.jdbc().sql("update generation set state = 'closed' where state = 'live'").update();
			this.stats.jdbc()
				.sql("update generation set state = 'live' where generation = ?")
				.param(generation)
				.update();
		});
	}

	@Test
	void whatCannotBeAskedIsRefusedBeforeTheStreamBegins() {
		this.counters.openedDaily(3_001, CELL);
		refused("unit=atlantis&openedSince=now", 400, "/problems/invalid-parameter");
		refused("receipt=0-1-9f3c2a1b", 400, "/problems/unknown-parameter");
		refused("groupBy=openedDay", 422, "/problems/answer-too-large");
		assertThat(this.stats.bean(Readership.class).readers()).isZero();
	}

	private void refused(String question, int status, String type) {
		this.stats.http()
			.get()
			.uri("/v1/statistics/stream?" + question)
			.header("Accept", "text/event-stream")
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo(type);
	}

	@Test
	void onlyClientsThatWantAStreamGetOne() {
		this.stats.http()
			.get()
			.uri("/v1/statistics/stream")
			.header("Accept", "application/json")
			.exchange()
			.expectStatus()
			.isEqualTo(406);
		this.stats.http()
			.method(HttpMethod.HEAD)
			.uri("/v1/statistics/stream")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/event-stream");
		assertThat(RawHttp.get(this.stats.address(), "/v1/statistics/stream?a=1")).startsWith("HTTP/1.1 400");
	}

}
