package caseintake.intake.problems;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;

import caseintake.intake.Http;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class HttpProblemTest {

	private static final String SECRET = "Kari-Nordmann";

	private final Http http = SharedIntake.http();

	@ParameterizedTest
	@CsvSource({ "GET, /Kari-Nordmann, 404, not-found", "GET, /v1/Kari-Nordmann, 404, not-found",
			"GET, /problems/Kari-Nordmann, 404, not-found", "GET, /error, 404, not-found",
			"DELETE, /v1/cases, 405, method-not-allowed", "PUT, /v1/imports, 405, method-not-allowed",
			"KARI-NORDMANN, /v1/imports, 400, malformed-request",
			"GET, /v1/cases/Kari-Nordmann, 400, invalid-parameter",
			"GET, /v1/imports/Kari-Nordmann, 400, invalid-parameter", "GET, /v1/cases, 400, invalid-parameter",
			"GET, /v1/cases?sourceReference=Kari+Nordmann, 400, invalid-parameter",
			"GET, /v1/cases?sourceReference=a&sourceReference=b, 400, invalid-parameter",
			"GET, /v1/cases?sourceReference=a&Kari-Nordmann=b, 400, unknown-parameter",
			"GET, /v1/reference-data?Kari-Nordmann, 400, unknown-parameter",
			"GET, /v1/cases?sourceReference=%C0%80Kari-Nordmann, 400, malformed-request",
			"GET, /v1/journal/events?partition=0&after=%FF, 400, malformed-request",
			"GET, /v1/journal?Kari-Nordmann=1, 400, unknown-parameter",
			"GET, /v1/journal/events?partition=Kari-Nordmann, 400, invalid-parameter",
			"GET, /v1/journal/events?partition=0&limit=Kari-Nordmann, 400, invalid-parameter",
			"GET, /v1/journal/totals?position=Kari-Nordmann, 400, invalid-parameter",
			"POST, /v1/imports?Kari-Nordmann=true, 400, unknown-parameter",
			"POST, /v1/imports?dryRun=Kari-Nordmann, 400, invalid-parameter" })
	void aRequestThatNoCallTakesGetsAProblemDocument(String method, String path, int status, String type) {
		HttpResponse<String> answer = this.http.send(this.http.request(path)
			.header("Content-Type", "application/x-ndjson")
			.method(method, HttpRequest.BodyPublishers.noBody()));

		assertProblem(answer, status, type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=x", "text/csv", "Kari-Nordmann", "application/x-ndjson" })
	void anotherMediaTypeIsRefused(String mediaType) {
		assertProblem(this.http.post("/v1/cases", mediaType, SECRET), 415, "unsupported-media-type");
	}

	@Test
	void anImportInAnotherMediaTypeIsRefused() {
		assertProblem(this.http.post("/v1/imports", "text/plain", SECRET), 415, "unsupported-media-type");
		assertProblem(this.http.post("/v1/imports", "application/json", SECRET), 415, "unsupported-media-type");
	}

	@Test
	void aBodyWithAContentCodingIsRefused() {
		HttpResponse<String> answer = this.http.send(this.http.request("/v1/imports")
			.header("Content-Type", "application/x-ndjson")
			.header("Content-Encoding", "gzip")
			.POST(HttpRequest.BodyPublishers.ofString(SECRET)));

		assertProblem(answer, 415, "unsupported-media-type");
	}

	@Test
	void anAnswerInAnotherMediaTypeIsRefusedBeforeAnythingIsStored() {
		HttpResponse<String> answer = this.http.send(this.http.request("/v1/cases")
			.header("Content-Type", "application/json")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofString(
					"""
							{"sourceReference":"not-acceptable","unit":"vest","category":"travel","openedOn":"2017-01-02"}""")));

		assertProblem(answer, 406, "not-acceptable");
		assertThat(this.http.get("/v1/cases?sourceReference=not-acceptable").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31126050073", "311260-50073", "sak-31126050073" })
	void aSourceSystemWithABirthNumberInItIsRefused(String system) {
		var answer = this.http.send(this.http.request("/v1/imports").setHeader("X-Source-System", system));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("X-Source-System").doesNotContain("311260", "50073");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kari-Nordmann", "-vest", "vest sak", "vest_sak" })
	void aSourceSystemOfAnotherFormIsRefused(String system) {
		HttpResponse<String> answer = this.http
			.send(this.http.request("/v1/imports").setHeader("X-Source-System", system));

		assertProblem(answer, 400, "invalid-header");
		assertThat(answer.body()).contains("X-Source-System").doesNotContain("vest sak", "vest_sak", "-vest");
	}

	@Test
	void aMissingSourceSystemIsRefused() throws IOException {
		String answer = raw("GET /v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/invalid-header", "X-Source-System");
	}

	@ParameterizedTest
	@MethodSource("malformedRequests")
	void aRequestThatIsNotHttpIsRefusedWithoutQuotingIt(String request) throws IOException {
		String answer = raw(request);

		assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*")
			.doesNotContainIgnoringCase(SECRET)
			.doesNotContainIgnoringCase("<html")
			.doesNotContainIgnoringCase("tomcat")
			.contains("application/problem+json")
			.contains("\"type\":\"/problems/");
	}

	static Stream<String> malformedRequests() {
		String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		return Stream.of("GET /" + SECRET + "<>" + end, "GET /v1/%zz" + SECRET + end, "GET /v1/..%2f" + SECRET + end,
				"GET /v1/cases?a=%zz" + SECRET + end, "GET /v1/cases?sourceReference=%zz" + SECRET + end,
				"GET /" + SECRET + " HTTP/1.1\r\nHost: localhost\r\n" + SECRET + ": " + "x".repeat(40_000)
						+ "\r\nConnection: close\r\n\r\n",
				"GET /" + SECRET + " HTTP/9.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
				"GET /" + "x".repeat(40_000) + SECRET + end, SECRET + "{} /" + end,
				"GET /v1/cases HTTP/1.1\r\nHost: " + SECRET + "_ä\r\nConnection: close\r\n\r\n",
				"GET /v1/cases HTTP/1.1\r\nConnection: close\r\n\r\n",
				"POST /v1/cases HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + SECRET
						+ "\r\nConnection: close\r\n\r\n",
				"POST /v1/cases HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + SECRET
						+ "\r\nConnection: close\r\n\r\n",
				"POST /v1/cases HTTP/1.1\r\nHost: localhost\r\nX-Source-System: vest-sak\r\nContent-Type: application/json\r\n"
						+ "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + SECRET + "\r\n",
				"TRACE /v1/cases" + end);
	}

	@ParameterizedTest
	@EnumSource(ProblemType.class)
	void everyTypeOfProblemIsExplainedAtItsAddress(ProblemType type) {
		HttpResponse<String> answer = this.http.get(type.uri());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(type.kebabName(), type.title());
	}

	@Test
	void everyCodeIsExplainedWithItsProblem() {
		String list = this.http.get("/problems").body();

		assertThat(Arrays.stream(ViolationCode.values()).map((code) -> "\"code\":\"" + code.kebabName() + "\""))
			.allSatisfy((code) -> assertThat(list).contains(code));
	}

	private String raw(String request) throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send(request);
			return socket.readAll();
		}
	}

	private static void assertProblem(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status)
			.doesNotContainIgnoringCase(SECRET);
	}

}
