package caseintake.stats.problems;

import caseintake.localstack.TestStack;
import caseintake.stats.answering.RawHttp;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Isolated("kills the database that all share")
class ProblemsTest {

	private final Stats stats = Stats.withEmptyCounters();

	@ParameterizedTest
	@CsvSource({ "GET, /qqqq, 404, not-found", "GET, /v1/qqqq, 404, not-found", "GET, /problems/qqqq, 404, not-found",
			"GET, /v1/statistics/operations/qqqq/summary, 404, operation-not-found",
			"POST, /v1/statistics/cases, 405, method-not-allowed", "DELETE, /v1/pipeline, 405, method-not-allowed",
			"GET, /error, 404, not-found", "GET, /v1/releases/qqqq, 404, not-found",
			"POST, /v1/quarantine/99999999999999999999/retry, 404, not-found" })
	void everyRefusalIsAProblemDocument(HttpMethod method, String path, int status, String problem) {
		String body = this.stats.http()
			.method(method)
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).startsWith("{\"type\":\"/problems/" + problem + "\",\"title\":\"")
			.contains("\"status\":" + status, "\"detail\":\"")
			.doesNotContain("qqqq", "instance");
	}

	@Test
	void aMethodThatIsNotAllowedIsToldWhichOnesAre() {
		assertThat(
				this.stats.http().post().uri("/v1/pipeline").exchange().returnResult().getResponseHeaders().getAllow())
			.contains(HttpMethod.GET);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/v1/[", "/v1/pipeline?a={", "/v1/%00", "/v1/..%2f..%2fetc", "/v1/statistics/cases?<script>" })
	void requestsThatNeverReachTheServiceGetProblemDocumentsToo(String target) {
		assertThat(RawHttp.get(this.stats.address(), target)).startsWith("HTTP/1.1 400")
			.contains("Content-Type: application/problem+json", "\"type\":\"/problems/malformed-request\"")
			.doesNotContain("script", "etc", "Tomcat", "<");
	}

	@Test
	void aRequestLineThatIsTooLongIsRefused() {
		assertThat(RawHttp.get(this.stats.address(), "/v1/statistics/cases?unit=" + "vest,".repeat(4_000)))
			.startsWith("HTTP/1.1 4")
			.contains("application/problem+json");
	}

	@ParameterizedTest
	@EnumSource(ProblemType.class)
	void everyTypeHasAPageThatExplainsIt(ProblemType type) {
		this.stats.http()
			.get()
			.uri(type.uri())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo(type.uri())
			.jsonPath("$.explanation")
			.isEqualTo(type.explanation());
	}

	@Test
	void aQueryThatTakesTooLongIsCutOff() {
		try (var _ = this.stats.lockedCells()) {
			this.stats.http()
				.get()
				.uri("/v1/statistics/cases")
				.exchange()
				.expectStatus()
				.isEqualTo(503)
				.expectHeader()
				.exists(HttpHeaders.RETRY_AFTER)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo("/problems/answer-too-slow");
		}
	}

	@Test
	void whileTheDatabaseIsAwayTheServiceSaysSoAndRecoversByItself() {
		this.stats.killDatabase();
		try {
			for (String path : new String[] { "/v1/statistics/cases", "/v1/pipeline",
					"/v1/statistics/operations/dark-room/summary" }) {
				this.stats.http()
					.get()
					.uri(path)
					.exchange()
					.expectStatus()
					.isEqualTo(503)
					.expectHeader()
					.valueEquals(HttpHeaders.RETRY_AFTER, "2")
					.expectBody()
					.jsonPath("$.type")
					.isEqualTo("/problems/unavailable");
			}
		}
		finally {
			TestStack.postgres().restart();
		}
		await().untilAsserted(() -> this.stats.http().get().uri("/v1/pipeline").exchange().expectStatus().isOk());
	}

}
