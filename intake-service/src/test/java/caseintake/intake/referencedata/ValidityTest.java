package caseintake.intake.referencedata;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A version comes into force that ends the unit south with the year 2016: whether it
 * existed is a question of the day on which a case was opened.
 */
class ValidityTest {

	private static final String BEFORE = "2016-12-31";

	private static final String AFTER = "2017-01-01";

	private static Intake intake;

	private static Http http;

	/** Cases that were registered before the version came. */
	private static String old;

	private static String young;

	/** One that south was to deal with and another unit had opened. */
	private static String lent;

	@BeforeAll
	static void endAUnit(@TempDir Path folder) {
		Force force = Force.in(folder, "coast");
		intake = force.start(TestStack.newDatabase());
		http = SharedIntake.http(intake);
		old = caseId(register("old", "south", BEFORE));
		young = caseId(register("young", "south", AFTER));
		lent = caseId(post("/v1/cases", lentToSouth("lent", "north", AFTER)));
		force.bring(
				Force.of("coast").replace("{code: south,", "{code: south, validUntil: 2016-12-31, successor: coast,"),
				intake);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void aRegistrationIsHeldAgainstItsOpeningDay() {
		assertThat(register("r-1", "south", BEFORE).statusCode()).isEqualTo(201);
		assertThat(errors(register("r-2", "south", AFTER))).isEqualTo("/unit unit-not-valid");
	}

	@Test
	void noCaseBeginsAtAUnitThatHadEndedWhoeverHasOpenedIt() {
		assertThat(post("/v1/cases", lentToSouth("l-1", "north", BEFORE)).statusCode()).isEqualTo(201);
		assertThat(errors(post("/v1/cases", lentToSouth("l-2", "north", AFTER)))).isEqualTo("/unit unit-ended");
		HttpResponse<String> both = post("/v1/cases", lentToSouth("l-3", "south", AFTER));
		assertThat(json(both).path("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/openingUnit",
				"/unit");
		HttpResponse<String> repeated = post("/v1/cases", lentToSouth("lent", "north", AFTER));
		assertThat(repeated.statusCode()).isEqualTo(200);
		assertThat(caseId(repeated)).isEqualTo(lent);
	}

	@Test
	void anInstantIsHeldAgainstTheDayThatItBelongsTo() {
		String body = """
				{"sourceReference":"%s","unit":"south","category":"fraud","openedAt":"2016-12-31T%s:00Z"}""";
		assertThat(post("/v1/cases", body.formatted("i-1", "22:59")).statusCode()).isEqualTo(201);
		assertThat(errors(post("/v1/cases", body.formatted("i-2", "23:00")))).isEqualTo("/unit unit-not-valid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-ndjson", "text/csv" })
	void aRowOfAnImportIsHeldAgainstItsOpeningDay(String format) {
		String system = format.substring(format.indexOf('/') + 1);
		String file = format.equals("text/csv")
				? "sourceReference,unit,category,openedOn\n1,south,fraud,%s\n2,south,fraud,%s\n".formatted(BEFORE,
						AFTER)
				: registration("1", "south", BEFORE) + "\n" + registration("2", "south", AFTER) + "\n";
		HttpRequest.Builder request = http.request("/v1/imports")
			.setHeader("X-Source-System", system)
			.header("Content-Type", format)
			.POST(HttpRequest.BodyPublishers.ofString(file));
		JsonNode counts = json(http.send(request));
		assertThat(counts.path("created").asLong()).isEqualTo(1);
		assertThat(counts.path("refused").asLong()).isEqualTo(1);
		String results = http
			.send(http.request(counts.path("results").stringValue()).setHeader("X-Source-System", system))
			.body();
		assertThat(results).contains("unit-not-valid");
	}

	@Test
	void aCaseIsTransferredToAUnitThatExistedWhenItWasOpened() {
		change(old, "\"type\":\"transfer\",\"from\":\"south\",\"to\":\"north\"", 201);
		change(old, "\"type\":\"transfer\",\"from\":\"north\",\"to\":\"south\"", 201);
		change(young, "\"type\":\"transfer\",\"from\":\"south\",\"to\":\"coast\"", 201);
		assertThat(errors(change(young, "\"type\":\"transfer\",\"from\":\"coast\",\"to\":\"south\"", 422)))
			.isEqualTo("/to unit-ended");
	}

	@Test
	void aCorrectedOpeningUnitMustHaveExistedOnTheOpeningDay() {
		String caseId = caseId(register("c-1", "north", AFTER));
		assertThat(errors(change(caseId,
				"\"type\":\"correct\",\"from\":{\"openingUnit\":\"north\"},\"to\":{\"openingUnit\":\"south\"}", 422)))
			.isEqualTo("/to/openingUnit unit-not-valid");
		change(caseId,
				"\"type\":\"correct\",\"from\":{\"openingUnit\":\"north\",\"openedOn\":\"2017-01-01\"},\"to\":{\"openingUnit\":\"south\",\"openedOn\":\"2016-12-31\"}",
				201);
	}

	/** Even one that could not be registered any more. */
	@Test
	void aCaseOfAUnitThatHasEndedIsChangedAsBefore() {
		String caseId = caseId(register("young", "south", AFTER));
		change(caseId, "\"type\":\"reclassify\",\"from\":\"fraud\",\"to\":\"arson\"", 201);
		change(caseId, "\"type\":\"reclassify\",\"from\":\"arson\",\"to\":\"fraud\"", 201);
		change(caseId, "\"type\":\"assist\",\"from\":[],\"to\":[\"bureau\"]", 201);
		change(caseId, "\"type\":\"correct\",\"from\":{\"operation\":null},\"to\":{\"operation\":\"lantern\"}", 201);
		change(caseId, "\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"", 201);
		change(caseId, "\"type\":\"reinstate\",\"from\":\"withdrawn\"", 201);
	}

	/** Nobody who got no answer is told that the case does not stand. */
	@Test
	void aRegistrationThatIsRepeatedIsADuplicateStill() {
		HttpResponse<String> repeated = register("young", "south", AFTER);
		assertThat(repeated.statusCode()).isEqualTo(200);
		assertThat(caseId(repeated)).isEqualTo(young);
		assertThat(errors(register("young", "south", "2017-01-02"))).as("another").isEqualTo("/unit unit-not-valid");
	}

	@ParameterizedTest
	@CsvSource({ "'', 3 1", "?dryRun=true, 3 1" })
	void aFileThatIsSentAgainIsADuplicateStill(String query, String expected) {
		String file = String.join("\n", registration("young", "south", AFTER),
				lentToSouth("lent", "north", AFTER).strip(), registration("old", "south", BEFORE),
				registration("new-" + query.length(), "south", AFTER));
		JsonNode counts = json(http.post("/v1/imports" + query, "application/x-ndjson", file));
		assertThat(counts.path("duplicates").asLong() + " " + counts.path("refused").asLong()).isEqualTo(expected);
	}

	private static HttpResponse<String> change(String caseId, String change, int status) {
		HttpResponse<String> answer = post("/v1/cases/" + caseId + "/changes",
				"{\"changeReference\":\"%s\",%s}".formatted(UUID.randomUUID(), change));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return answer;
	}

	private static HttpResponse<String> register(String reference, String unit, String openedOn) {
		return post("/v1/cases", registration(reference, unit, openedOn));
	}

	private static String registration(String reference, String unit, String openedOn) {
		return """
				{"sourceReference":"%s","unit":"%s","category":"fraud","openedOn":"%s"}""".formatted(reference, unit,
				openedOn);
	}

	private static String lentToSouth(String reference, String openingUnit, String openedOn) {
		return """
				{"sourceReference":"%s","openingUnit":"%s","unit":"south","category":"fraud","openedOn":"%s"}"""
			.formatted(reference, openingUnit, openedOn);
	}

	private static HttpResponse<String> post(String path, String body) {
		return http.post(path, "application/json", body);
	}

	private static String caseId(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
		return json(answer).path("caseId").stringValue();
	}

	private static String errors(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(422);
		JsonNode error = json(answer).path("errors").path(0);
		return error.path("pointer").stringValue() + " " + error.path("code").stringValue();
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
