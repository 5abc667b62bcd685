package caseintake.intake.imports;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A row of an NDJSON file may be a change. */
@ResourceLock("shared intake")
class ImportedChangesTest {

	private final Http http = SharedIntake.http();

	/** So that tests do not see each other's cases. */
	private final String series = UUID.randomUUID().toString().substring(0, 8) + "/";

	@Test
	void aFileTellsTheWholeLifeOfACase() {
		String file = String.join("\n", opened(1), moved(1, 1, "vest", "agder"), moved(1, 2, "agder", "oslo"),
				moved(1, 3, "vest", "troms"), withdrawn(1, 4));

		JsonNode answer = json(post(file));

		assertCounts(answer, 1, 3, 0, 1);
		assertThat(results(answer)).isEqualTo("4 409 stale-change");
		JsonNode read = find(1);
		assertThat(read.path("state").asString()).isEqualTo("withdrawn");
		assertThat(read.path("unit").asString()).isEqualTo("oslo");
		assertThat(read.path("history").size()).isEqualTo(4);
		assertCounts(json(this.http.get("/v1/imports/" + answer.path("importId").asString())), 1, 3, 0, 1);
	}

	@Test
	void theSameFileAgainChangesNothing() {
		String file = String.join("\n", opened(1), moved(1, 1, "vest", "agder"), moved(1, 2, "agder", "vest"));
		post(file);
		JsonNode before = find(1);

		assertCounts(json(post(file)), 0, 0, 3, 0);

		assertThat(find(1)).isEqualTo(before);
	}

	@Test
	void aChangeFindsTheCasesOfTheRowsBeforeItHoweverLongTheFileIs() {
		String opened = IntStream.rangeClosed(1, 1200).mapToObj(this::opened).collect(Collectors.joining("\n"));
		String changed = IntStream.rangeClosed(1, 1200)
			.mapToObj((number) -> moved(number, 1, "vest", "agder") + "\n" + moved(number, 2, "agder", "vest"))
			.collect(Collectors.joining("\n"));

		assertCounts(json(post(opened + "\n" + changed)), 1200, 2400, 0, 0);
	}

	@Test
	void aChangeBeforeTheRowThatOpensItsCaseIsRefused() {
		String file = String.join("\n", moved(1, 1, "vest", "agder"), opened(1), moved(1, 1, "vest", "agder"));

		JsonNode answer = json(post(file));

		assertCounts(answer, 1, 1, 0, 1);
		assertThat(results(answer)).isEqualTo("1 404 case-not-found");
	}

	@Test
	void aChangeMayNameItsCaseByItsId() {
		post(opened(1));
		String caseId = find(1).path("caseId").asString();

		assertCounts(json(post(moved(1, 1, "vest", "agder").replaceFirst("\"sourceReference\":\"[^\"]*\"",
				"\"caseId\":\"" + caseId + "\""))), 0, 1, 0, 0);

		assertThat(find(1).path("unit").asString()).isEqualTo("agder");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"changeReference":"a","type":"reinstate","from":"withdrawn"} | | case-not-named
					{"changeReference":"a","caseId":"Kari","type":"reinstate","from":"withdrawn"} | /caseId | malformed-case-id
					{"changeReference":"a","sourceReference":"Kari N","type":"reinstate","from":"withdrawn"} | /sourceReference | malformed-reference
					{"changeReference":"a","sourceReference":7,"type":"reinstate","from":"withdrawn"} | /sourceReference | wrong-type
					{"changeReference":"a","sourceReference":"b","caseId":"Kari","type":"reinstate","from":"withdrawn"} | /caseId | case-named-twice
					{"changeReference":"a","sourceReference":"b","type":"transfer","from":"vest","to":"Kari"} | /to | unknown-unit
					{"changeReference":"a","sourceReference":"b","unit":"vest","type":"reinstate","from":"withdrawn"} | | unknown-field
					""")
	void aRowThatIsNoChangeIsRefusedWithThePlace(String row, @Nullable String pointer, String code) {
		JsonNode answer = json(post(row));

		assertCounts(answer, 0, 0, 0, 1);
		HttpResponse<String> results = this.http.get(answer.path("results").asString());
		JsonNode problem = JsonMapper.shared().readTree(results.body()).path("problem");
		assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-change");
		assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo((pointer != null) ? pointer : "");
		assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
		assertThat(results.body()).doesNotContain("Kari");
	}

	@Test
	void rowsThatAreChangesAreCountedAsChanges() {
		double changed = counted("changes", "outcome=\"changed\",reason=\"none\"");
		double duplicate = counted("changes", "outcome=\"duplicate\",reason=\"none\"");
		double stale = counted("changes", "outcome=\"refused\",reason=\"stale-change\"");

		post(String.join("\n", opened(1), moved(1, 1, "vest", "agder"), moved(1, 1, "vest", "agder"),
				moved(1, 2, "vest", "agder")));

		assertThat(counted("changes", "outcome=\"changed\",reason=\"none\"")).isEqualTo(changed + 1);
		assertThat(counted("changes", "outcome=\"duplicate\",reason=\"none\"")).isEqualTo(duplicate + 1);
		assertThat(counted("changes", "outcome=\"refused\",reason=\"stale-change\"")).isEqualTo(stale + 1);
	}

	private HttpResponse<String> post(String file) {
		return this.http.post("/v1/imports", "application/x-ndjson", file);
	}

	private String opened(int number) {
		return "{\"sourceReference\":\"" + this.series + number
				+ "\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}";
	}

	private String moved(int number, int change, String from, String to) {
		return changed(number, change, "\"type\":\"transfer\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"");
	}

	private String withdrawn(int number, int change) {
		return changed(number, change, "\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"");
	}

	private String changed(int number, int change, String members) {
		return "{\"sourceReference\":\"" + this.series + number + "\",\"changeReference\":\"" + this.series + number
				+ "/" + change + "\"," + members + "}";
	}

	private JsonNode find(int number) {
		return json(this.http.get("/v1/cases?sourceReference=" + this.series + number));
	}

	/** Line, status and type of each refused line. */
	private String results(JsonNode answer) {
		return this.http.get(answer.path("results").asString()).body().lines().map((line) -> {
			JsonNode refusal = JsonMapper.shared().readTree(line);
			return refusal.path("line") + " " + refusal.path("status") + " "
					+ refusal.at("/problem/type").asString().replace("/problems/", "");
		}).collect(Collectors.joining(", "));
	}

	private double counted(String what, String tags) {
		return this.http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_" + what + "_total{" + tags + "}"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.findFirst()
			.orElse(0);
	}

	private static void assertCounts(JsonNode answer, long created, long changed, long duplicates, long refused) {
		assertThat(answer.path("created").asLong()).as(answer.toString()).isEqualTo(created);
		assertThat(answer.path("changed").asLong()).as(answer.toString()).isEqualTo(changed);
		assertThat(answer.path("duplicates").asLong()).as(answer.toString()).isEqualTo(duplicates);
		assertThat(answer.path("refused").asLong()).as(answer.toString()).isEqualTo(refused);
		assertThat(answer.path("lines").asLong()).isEqualTo(created + changed + duplicates + refused);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
