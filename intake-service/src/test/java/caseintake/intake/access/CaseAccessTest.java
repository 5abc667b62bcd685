package caseintake.intake.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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

/** What an organisation may do with a case, by what its unit has to do with it. */
@ResourceLock("shared intake")
class CaseAccessTest {

	private static final MarkdownTable TABLE = MarkdownTable.of("docs/security.md", "deed", "opening unit");

	private static final String CASE = """
			{"sourceReference":"%s","openingUnit":"%s","unit":"%s","category":"travel","openedOn":"2016-11-20"}""";

	private static final Map<String, String> CHANGES = Map.of("transfer",
			"\"type\":\"transfer\",\"from\":\"%s\",\"to\":\"nordland\"", "reclassify",
			"\"type\":\"reclassify\",\"from\":\"travel\",\"to\":\"live-streaming\"", "correct",
			"\"type\":\"correct\",\"from\":{\"openedOn\":\"2016-11-20\"},\"to\":{\"openedOn\":\"2016-11-21\"}",
			"withdraw", "\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"", "reinstate",
			"\"type\":\"reinstate\",\"from\":\"withdrawn\"");

	private final Http http = SharedIntake.http();

	static Stream<Arguments> cells() {
		return TABLE.rows()
			.stream()
			.flatMap((row) -> row.entrySet()
				.stream()
				.skip(1)
				.filter((cell) -> !cell.getValue().isEmpty())
				.map((cell) -> arguments(row.get("deed"), cell.getKey(), cell.getValue())));
	}

	@ParameterizedTest(name = "{0} by the {1}")
	@MethodSource("cells")
	void aUnitMayDoWhatTheTableSays(String deed, String relation, String expected) {
		HttpResponse<String> answer = deed.equals("register") ? register(relation) : act(deed, relation);

		if (expected.equals("●")) {
			assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		}
		else {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(expected));
			assertThat(answer.body())
				.contains(expected.equals("404") ? "/problems/case-not-found" : "/problems/foreign-unit");
		}
	}

	private HttpResponse<String> register(String relation) {
		String openingUnit = relation.equals("opening unit") ? "vest" : "oslo";
		String unit = relation.equals("responsible unit") ? "vest" : "oslo";
		return post(LocalClient.VEST, "/v1/cases", CASE.formatted(reference(), openingUnit, unit));
	}

	private HttpResponse<String> act(String deed, String relation) {
		boolean isNational = relation.startsWith("assisting")
				|| (relation.equals("none") && deed.equals("begin or end to assist"));
		LocalClient caller = isNational ? LocalClient.KRIPOS : LocalClient.VEST;
		String unit = relation.equals("responsible unit") ? "vest" : "oslo";
		String path = "/v1/cases/" + prepared(relation, unit, deed);
		return switch (deed) {
			case "read" -> this.http.send(as(caller, path));
			case "add a reference" ->
				post(caller, path + "/references", "{\"sourceReference\":\"" + reference() + "\"}");
			case "begin or end to assist" -> change(caller, path,
					relation.startsWith("assisting") ? "\"type\":\"assist\",\"from\":[\"kripos\"],\"to\":[]"
							: "\"type\":\"assist\",\"from\":[],\"to\":[\"kripos\"]");
			default -> change(caller, path, String.valueOf(CHANGES.get(deed)).formatted(unit));
		};
	}

	/** A case with which the unit has to do what the relation says. */
	private UUID prepared(String relation, String unit, String deed) {
		LocalClient anybody = LocalClient.EVERYTHING;
		String openingUnit = relation.equals("opening unit") ? "vest" : "oslo";
		HttpResponse<String> opened = post(anybody, "/v1/cases", CASE.formatted(reference(), openingUnit, unit));
		UUID caseId = UUID.fromString(JsonMapper.shared().readTree(opened.body()).required("caseId").asString());
		String path = "/v1/cases/" + caseId;
		if (relation.equals("earlier responsible unit")) {
			made(change(anybody, path, "\"type\":\"transfer\",\"from\":\"oslo\",\"to\":\"vest\""));
			made(change(anybody, path, "\"type\":\"transfer\",\"from\":\"vest\",\"to\":\"oslo\""));
		}
		if (relation.startsWith("assisting")) {
			made(change(anybody, path, "\"type\":\"assist\",\"from\":[],\"to\":[\"kripos\"]"));
		}
		if (deed.equals("reinstate")) {
			made(change(anybody, path, "\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\""));
		}
		return caseId;
	}

	private static void made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	@Test
	void whoHasTransferredACaseIsAnsweredTheSameWhenAskedAgain() {
		UUID caseId = prepared("responsible unit", "vest", "transfer");
		String transfer = "{\"changeReference\":\"%s\",\"type\":\"transfer\",\"from\":\"vest\",\"to\":\"agder\"}"
			.formatted(reference());

		assertThat(post(LocalClient.VEST, "/v1/cases/" + caseId + "/changes", transfer).statusCode()).isEqualTo(201);
		assertThat(post(LocalClient.VEST, "/v1/cases/" + caseId + "/changes", transfer).statusCode()).isEqualTo(200);
	}

	@Test
	void anOrganisationWithOneSourceSystemNeedNotNameIt() {
		String body = CASE.formatted(reference(), "agder", "agder");
		HttpRequest.Builder request = HttpRequest.newBuilder(this.http.request("/v1/cases").build().uri())
			.header("Authorization", LocalIssuer.shared().bearer(LocalClient.AGDER))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));

		HttpResponse<String> answer = this.http.send(request);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		String caseId = JsonMapper.shared().readTree(answer.body()).required("caseId").asString();
		assertThat(this.http.send(as(LocalClient.AGDER, "/v1/cases/" + caseId)).body()).contains("\"agder-sak\"");
	}

	/** Another server would take another of them. */
	@Test
	void ofTwoTokensNoneIsTaken() {
		var answer = this.http.send(this.http.request("/v1/reference-data").header("Authorization", "Bearer none"));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).contains("error=\"invalid_request\""));
		assertThat(answer.body()).contains("The call has more than one header Authorization, send one.");
	}

	@Test
	void anOrganisationSendsUnderItsOwnNamesOnly() {
		String body = CASE.formatted(reference(), "kripos", "kripos");
		HttpRequest.Builder foreign = as(LocalClient.KRIPOS, "/v1/cases").setHeader("X-Source-System", "vest-sak")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		HttpRequest.Builder unsaid = HttpRequest.newBuilder(this.http.request("/v1/cases").build().uri())
			.header("Authorization", LocalIssuer.shared().bearer(LocalClient.KRIPOS))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));

		assertThat(this.http.send(foreign).body()).contains("/problems/invalid-header", "which has kripos")
			.doesNotContain("vest-sak");
		assertThat(this.http.send(unsaid).body()).contains("/problems/invalid-header");
	}

	@Test
	void anOrganisationThatNobodyKnowsActsForNoUnit() {
		String stranger = "Bearer " + LocalIssuer.shared()
			.token(LocalClient.VEST.claimsWith("consumer", Map.of("ID", "0192:310009999")), Duration.ofHours(1));
		HttpRequest.Builder request = this.http.request("/v1/cases?sourceReference=any")
			.setHeader("Authorization", stranger);

		HttpResponse<String> answer = this.http.send(request);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("/problems/unknown-organisation").doesNotContain("310009999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?dryRun=true" })
	void rowsOfOthersAreRefusedOneByOne(String query) {
		UUID foreign = prepared("none", "oslo", "transfer");
		String rows = CASE.formatted(reference(), "vest", "vest") + "\n" + CASE.formatted(reference(), "oslo", "oslo")
				+ "\n{\"changeReference\":\"%s\",\"caseId\":\"%s\",\"type\":\"transfer\",\"from\":\"oslo\",\"to\":\"vest\"}"
					.formatted(reference(), foreign);
		HttpResponse<String> answer = this.http
			.send(as(LocalClient.VEST, "/v1/imports" + query).header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofString(rows)));

		var counts = JsonMapper.shared().readTree(answer.body());
		assertThat(counts.path("created").asLong(-1)).as(answer.body()).isEqualTo(1);
		assertThat(counts.path("refused").asLong(-1)).isEqualTo(2);
		HttpResponse<String> results = this.http
			.send(as(LocalClient.VEST, "/v1/imports/" + counts.path("importId").asString() + "/results"));
		assertThat(results.body().lines()).satisfiesExactly(
				(line) -> assertThat(line).contains("\"line\":2", "/problems/foreign-unit"),
				(line) -> assertThat(line).contains("\"line\":3", "/problems/case-not-found"));
	}

	@Test
	void anImportOfAnotherOrganisationIsNotThere() {
		HttpResponse<String> answer = this.http
			.send(as(LocalClient.VEST, "/v1/imports").header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofString(CASE.formatted(reference(), "vest", "vest"))));
		String importId = JsonMapper.shared().readTree(answer.body()).required("importId").asString();

		assertThat(this.http.send(as(LocalClient.VEST, "/v1/imports/" + importId)).statusCode()).isEqualTo(200);
		assertThat(this.http.send(as(LocalClient.AGDER, "/v1/imports/" + importId)).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> change(LocalClient client, String path, String members) {
		return post(client, path + "/changes", "{\"changeReference\":\"" + reference() + "\"," + members + "}");
	}

	private HttpResponse<String> post(LocalClient client, String path, String body) {
		return this.http.send(as(client, path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
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
