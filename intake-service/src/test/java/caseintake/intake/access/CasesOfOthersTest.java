package caseintake.intake.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.MarkdownTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whoever has nothing to do with a case or an import cannot tell that it exists. */
@ResourceLock("shared intake")
class CasesOfOthersTest {

	private static final String CALL = "call of intake-service";

	private static final String CASE = """
			{"sourceReference":"%s","openingUnit":"%s","unit":"%2$s","category":"travel","openedOn":"2016-11-20"}""";

	/** What the case is like, and what it is not like. */
	private static final List<String> CHANGES = List.of("\"type\":\"transfer\",\"from\":\"oslo\",\"to\":\"agder\"",
			"\"type\":\"transfer\",\"from\":\"nordland\",\"to\":\"agder\"",
			"\"type\":\"reclassify\",\"from\":\"travel\",\"to\":\"live-streaming\"",
			"\"type\":\"reclassify\",\"from\":\"live-streaming\",\"to\":\"travel\"",
			"\"type\":\"correct\",\"from\":{\"openedOn\":\"2016-11-20\"},\"to\":{\"openedOn\":\"2016-11-21\"}",
			"\"type\":\"correct\",\"from\":{\"openedOn\":\"2016-11-21\"},\"to\":{\"openedOn\":\"2016-11-20\"}",
			"\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"",
			"\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"duplicate\",\"duplicateOf\":\"" + UUID.randomUUID()
					+ '"',
			"\"type\":\"reinstate\",\"from\":\"withdrawn\"", "\"type\":\"assist\",\"from\":[],\"to\":[\"kripos\"]",
			"\"type\":\"assist\",\"from\":[\"kripos\"],\"to\":[]", "\"type\":\"assist\",\"from\":[\"vest\"],\"to\":[]",
			"\"type\":\"assist\",\"from\":[\"agder\",\"vest\"],\"to\":[]");

	private final Http http = SharedIntake.http();

	static Stream<Arguments> changes() {
		return CHANGES.stream().flatMap((change) -> Stream.of(arguments(change, false), arguments(change, true)));
	}

	@ParameterizedTest(name = "{0}, reference used: {1}")
	@MethodSource("changes")
	void aChangeIsAnsweredAsThoughTheCaseWereNotThere(String members, boolean isUsed) {
		String foreign = register(LocalClient.EVERYTHING, "oslo");
		String reference = reference();
		if (isUsed) {
			String own = register(LocalClient.VEST, "vest");
			assertThat(change(LocalClient.VEST, own, reference,
					"\"type\":\"reclassify\",\"from\":\"travel\",\"to\":\"live-streaming\"")
				.statusCode()).isEqualTo(201);
		}

		HttpResponse<String> answer = change(LocalClient.VEST, foreign, reference, members);
		HttpResponse<String> none = change(LocalClient.VEST, UUID.randomUUID().toString(), reference, members);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo(none.body()).contains("/problems/case-not-found");
		assertThat(none.statusCode()).isEqualTo(404);
	}

	@Test
	void aNationalUnitIsToldWhatACaseIsOnlyIfItAssists() {
		String caseId = register(LocalClient.EVERYTHING, "oslo");
		String ends = "\"type\":\"assist\",\"from\":[\"kripos\"],\"to\":[]";
		String begins = "\"type\":\"assist\",\"from\":[],\"to\":[\"kripos\"]";

		assertThat(change(LocalClient.KRIPOS, caseId, reference(), ends).body()).contains("/problems/stale-change")
			.doesNotContain("present\":", "oslo", "travel", "2016-11-20");
		assertThat(change(LocalClient.KRIPOS, caseId, reference(), begins).statusCode()).isEqualTo(201);
		assertThat(change(LocalClient.KRIPOS, caseId, reference(), begins).body()).contains("/problems/stale-change",
				"\"present\":", "oslo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?dryRun=true" })
	void aRowIsAnsweredAsThoughTheCaseWereNotThere(String query) {
		String foreign = register(LocalClient.EVERYTHING, "oslo");
		String used = reference();
		assertThat(change(LocalClient.VEST, register(LocalClient.VEST, "vest"), used,
				"\"type\":\"reclassify\",\"from\":\"travel\",\"to\":\"live-streaming\"")
			.statusCode()).isEqualTo(201);
		String row = "{\"caseId\":\"" + foreign
				+ "\",\"changeReference\":\"%s\",\"type\":\"assist\",\"from\":[\"vest\"],\"to\":[]}\n";

		String importId = imported(query, row.formatted(reference()) + row.formatted(used));

		assertThat(get(LocalClient.VEST, "/v1/imports/" + importId + "/results").body().lines()).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("/problems/case-not-found")
				.doesNotContain("present\":", "oslo"));
	}

	/** Of every call that a case system may make and that names something. */
	static Stream<String> calls() {
		return MarkdownTable.of("docs/security.md", CALL, "nobody")
			.rows()
			.stream()
			.filter((row) -> "●".equals(row.get("case system")) && "403".equals(row.get("monitor")))
			.map((row) -> String.valueOf(row.get(CALL)));
	}

	@ParameterizedTest
	@MethodSource("calls")
	void whatIsAnothersIsNotThere(String call) {
		String reference = reference();
		String caseId = id(post(LocalClient.AGDER, "/v1/cases", CASE.formatted(reference, "agder")), "caseId");
		String importId = imported("", CASE.formatted(reference(), "vest") + "\n{}\n");

		HttpResponse<String> answer = switch (call) {
			case "GET /v1/cases" -> get(LocalClient.VEST, "/v1/cases?sourceReference=" + reference);
			case "GET /v1/cases/{caseId}" -> get(LocalClient.VEST, "/v1/cases/" + caseId);
			case "POST /v1/cases/{caseId}/changes" -> change(LocalClient.VEST, caseId, reference(), CHANGES.getFirst());
			case "POST /v1/cases/{caseId}/references" -> post(LocalClient.VEST, "/v1/cases/" + caseId + "/references",
					"{\"sourceReference\":\"" + reference() + "\"}");
			case "GET /v1/imports" -> get(LocalClient.AGDER, "/v1/imports");
			case "GET /v1/imports/{importId}" -> get(LocalClient.AGDER, "/v1/imports/" + importId);
			case "GET /v1/imports/{importId}/results" -> get(LocalClient.AGDER, "/v1/imports/" + importId + "/results");
			case "POST /v1/cases" -> post(LocalClient.VEST, "/v1/cases", CASE.formatted(reference, "agder"));
			case "POST /v1/imports" -> get(LocalClient.VEST,
					"/v1/imports/" + imported("", CASE.formatted(reference, "agder") + "\n") + "/results");
			default -> throw new IllegalStateException(call);
		};

		assertThat(answer.body()).doesNotContain(caseId, importId, reference);
		switch (call) {
			case "GET /v1/imports" -> assertThat(answer.statusCode()).isEqualTo(200);
			case "POST /v1/cases" -> assertThat(answer.statusCode()).isEqualTo(403);
			case "POST /v1/imports" -> assertThat(answer.body()).contains("/problems/foreign-unit");
			default -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@MethodSource("calls")
	void anOrganisationThatNobodyKnowsAndNoneActForNoUnit(String call) {
		Stream.of(Map.of("ID", "0192:310009999"), Map.of()).forEach((consumer) -> {
			String[] parts = call.split(" ", 2);
			String path = parts[1].replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString())
					+ (call.equals("GET /v1/cases") ? "?sourceReference=any" : "");
			HttpRequest.Builder request = this.http.request(path)
				.setHeader("Authorization",
						"Bearer " + LocalIssuer.shared()
							.token(LocalClient.VEST.claimsWith("consumer", consumer), Duration.ofHours(1)))
				.setHeader("Content-Type", path.equals("/v1/imports") ? "application/x-ndjson" : "application/json")
				.method(parts[0], parts[0].equals("GET") ? HttpRequest.BodyPublishers.noBody()
						: HttpRequest.BodyPublishers.ofString("{}"));

			HttpResponse<String> answer = this.http.send(request);

			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
			assertThat(answer.body()).contains("/problems/unknown-organisation").doesNotContain("310009999");
		});
	}

	private String register(LocalClient client, String unit) {
		return id(post(client, "/v1/cases", CASE.formatted(reference(), unit)), "caseId");
	}

	private String imported(String query, String rows) {
		return id(this.http
			.send(as(LocalClient.VEST, "/v1/imports" + query).header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofString(rows))), "importId");
	}

	private static String id(HttpResponse<String> answer, String member) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
		return JsonMapper.shared().readTree(answer.body()).required(member).asString();
	}

	private HttpResponse<String> change(LocalClient client, String caseId, String reference, String members) {
		return post(client, "/v1/cases/" + caseId + "/changes",
				"{\"changeReference\":\"" + reference + "\"," + members + "}");
	}

	private HttpResponse<String> post(LocalClient client, String path, String body) {
		return this.http.send(as(client, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> get(LocalClient client, String path) {
		return this.http.send(as(client, path));
	}

	private HttpRequest.Builder as(LocalClient client, String path) {
		String system = switch (client) {
			case KRIPOS -> "kripos-sak";
			case AGDER -> "agder-sak";
			default -> "vest-sak";
		};
		return this.http.request(path)
			.setHeader("Authorization", LocalIssuer.shared().bearer(client))
			.setHeader("X-Source-System", system);
	}

	private static String reference() {
		return UUID.randomUUID().toString();
	}

}
