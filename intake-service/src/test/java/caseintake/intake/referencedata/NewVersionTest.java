package caseintake.intake.referencedata;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file changes while the service runs. */
class NewVersionTest {

	private static final String ALL = Force.of("east", "island");

	private static Force force;

	private static String database;

	private static Intake intake;

	private static Http http;

	private String version = "";

	@BeforeAll
	static void start(@TempDir Path folder) {
		force = Force.in(folder, "east", "island");
		database = TestStack.newDatabase();
		intake = force.start(database);
		http = SharedIntake.http(intake);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@BeforeEach
	void bringAVersionWithEveryCodeThatTheTestsBringIntoUse() {
		this.version = force.bring(ALL, intake);
	}

	@Test
	void aUnitOfTheNewVersionIsTakenAndTheEventNamesTheVersion() {
		force.bring(Force.of("island"), intake);
		assertThat(errorOf(register("new-1", "east"))).isEqualTo("unknown-unit");

		String next = force.bring(ALL, intake);

		HttpResponse<String> answer = register("new-1", "east");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(caseOf(answer).at("/history/0/referenceDataVersion").stringValue()).isEqualTo(next);
		assertThat(json("/v1/reference-data").path("version").stringValue()).isEqualTo(next);
	}

	@Test
	void aChangeNamesTheVersionThatItWasJudgedBy() {
		JsonNode file = caseOf(register("new-2", "north"));
		String next = force.bring(ALL, intake);
		HttpResponse<String> changed = http.post("/v1/cases/" + file.path("caseId").stringValue() + "/changes",
				"application/json", """
						{"changeReference":"new-2","type":"transfer","from":"north","to":"south"}""");
		assertThat(caseOf(changed).at("/history/1/referenceDataVersion").stringValue()).isEqualTo(next);
	}

	@Test
	void aBadFileKeepsTheVersionInForceAndIsShown() {
		force.writeWhole("version: bad\nzone: Europe/Atlantis\n");
		force.seenBy(intake);

		JsonNode data = json("/v1/reference-data");
		assertThat(data.path("version").stringValue()).isEqualTo(this.version);
		assertThat(data.at("/refused/reasons/0").stringValue()).startsWith("zone (line 2) must be a time zone");
		assertThat(data.path("refused").has("version")).isFalse();
		assertThat(data.at("/refused/at").isMissingNode()).isFalse();
		assertThat(refusedMetric()).isEqualTo("1.0");
		assertThat(register("bad-1", "north").statusCode()).isEqualTo(201);

		force.bring(ALL, intake);
		assertThat(json("/v1/reference-data").has("refused")).isFalse();
		assertThat(refusedMetric()).isEqualTo("0.0");
	}

	@ParameterizedTest
	@CsvSource({ "south,units", "arson,categories", "lantern,operations" })
	void aCodeInUseCannotVanish(String code, String list) {
		assertThat(http
			.post("/v1/cases", "application/json",
					"""
							{"sourceReference":"used-%s","operation":"lantern","openingUnit":"south","unit":"north","category":"arson",
							"openedOn":"2016-05-17"}"""
						.formatted(code))
			.statusCode()).isEqualTo(201);

		String refused = force.bring(without(code), intake);

		JsonNode data = json("/v1/reference-data");
		assertThat(data.path("version").stringValue()).isEqualTo(this.version);
		assertThat(data.at("/refused/version").stringValue()).isEqualTo(refused);
		assertThat(data.at("/refused/reasons/0").stringValue()).startsWith(list + " must keep the code \"" + code);
	}

	@Test
	void aCodeThatACaseHadStaysInUse() {
		HttpResponse<String> answer = register("had-1", "island");
		http.post("/v1/cases/" + caseOf(answer).path("caseId").stringValue() + "/changes", "application/json", """
				{"changeReference":"had-1","type":"transfer","from":"island","to":"north"}""");
		force.bring(Force.of("east"), intake);
		assertThat(json("/v1/reference-data").at("/refused/reasons").toString()).contains("island");
		assertThatThrownBy(() -> force.start(database)).as("a start with it")
			.hasStackTraceContaining("units must keep the code \"island\"");
		assertThat(register("had-1", "island").statusCode()).as("repeated").isEqualTo(200);
	}

	@Test
	void aCodeThatNoCaseHasMayGo() {
		force.bring(Force.of("east", "island", "unused"), intake);
		String next = force.bring(ALL, intake);
		assertThat(json("/v1/reference-data").path("version").stringValue()).isEqualTo(next);
		assertThat(errorOf(register("gone-1", "unused"))).isEqualTo("unknown-unit");
	}

	@Test
	void theZoneCannotChangeAnyMore() {
		register("zone-1", "north");
		force.bring(ALL.replace("Europe/Oslo", "Europe/London"), intake);
		assertThat(json("/v1/reference-data").at("/refused/reasons/0").stringValue())
			.startsWith("zone must stay Europe/Oslo");
	}

	@Test
	void aVersionKeepsItsContentAfterARestartToo() {
		String next = force.bring(ALL, intake);
		force.write(next, ALL + "# more\n");
		force.seenBy(intake);
		assertThat(json("/v1/reference-data").at("/refused/reasons/0").stringValue())
			.startsWith("version stands for another content already");
		assertThatThrownBy(() -> force.start(database)).hasStackTraceContaining("version stands for another content");
	}

	@Test
	void anEarlierVersionMayComeBack() {
		String next = force.bring(ALL + "# next\n", intake);
		assertThat(json("/v1/reference-data").path("version").stringValue()).isEqualTo(next);
		force.write(this.version, ALL);
		force.seenBy(intake);
		assertThat(json("/v1/reference-data").path("version").stringValue()).isEqualTo(this.version);
	}

	private static String without(String code) {
		return ALL.lines()
			.filter((line) -> !line.contains("code: " + code))
			.map((line) -> line.equals("operations:") && code.equals("lantern") ? "operations: []" : line)
			.reduce("", (text, line) -> text + line + "\n");
	}

	private static HttpResponse<String> register(String reference, String unit) {
		return http.post("/v1/cases", "application/json", """
				{"sourceReference":"%s","unit":"%s","category":"fraud","openedOn":"2016-05-17"}""".formatted(reference,
				unit));
	}

	private static String errorOf(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(422);
		return JsonMapper.shared().readTree(answer.body()).at("/errors/0/code").stringValue();
	}

	private static JsonNode caseOf(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
		return json("/v1/cases/" + JsonMapper.shared().readTree(answer.body()).path("caseId").stringValue());
	}

	private static JsonNode json(String path) {
		return JsonMapper.shared().readTree(http.get(path).body());
	}

	private static String refusedMetric() {
		return http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_reference_data_refused "))
			.map((line) -> line.substring(line.indexOf(' ') + 1))
			.findFirst()
			.orElseThrow();
	}

}
