package caseintake.intake.cases;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;

import caseintake.intake.Http;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class CaseApiTest {

	private static final String VALID = """
			{"sourceReference":"2017/padded","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";

	private final Http http = SharedIntake.http();

	@Test
	void aNewCaseIsCreatedAndCanBeReadBack() {
		HttpResponse<String> answer = register("""
				{"sourceReference":"2017/1","operation":"dark-room","openingUnit":"p07","unit":"agder",
				"category":"travel","openedAt":"2016-11-20T23:30:00Z"}""");

		assertThat(answer.statusCode()).isEqualTo(201);
		JsonNode registered = json(answer);
		String caseId = registered.path("caseId").stringValue();
		assertThat(answer.headers().firstValue("Location")).contains("/v1/cases/" + caseId);
		assertThat(registered.path("duplicate").booleanValue()).isFalse();
		HttpResponse<String> read = this.http.get("/v1/cases/" + caseId);
		assertThat(read.statusCode()).isEqualTo(200);
		JsonNode file = json(read);
		assertThat(file.path("state").stringValue()).isEqualTo("live");
		assertThat(file.path("openingUnit").stringValue()).isEqualTo("vest");
		assertThat(file.path("openedOn").stringValue()).isEqualTo("2016-11-21");
		assertThat(file.path("sourceReferences").toString())
			.isEqualTo("[{\"sourceSystem\":\"vest-sak\",\"reference\":\"2017/1\"}]");
		assertThat(file.at("/history/0/type").stringValue()).isEqualTo("case-opened.v1");
		assertThat(file.at("/history/0/receipt")).isEqualTo(registered.path("receipt"));
		assertThat(file.at("/history/0/after/unit").stringValue()).isEqualTo("agder");
		assertThat(file.at("/history/0").has("before")).isFalse();
		assertThat(this.http.get("/v1/cases?sourceReference=2017/1").body()).isEqualTo(read.body());
	}

	@Test
	void aRepeatedCaseIsADuplicateWithTheSameReceipt() {
		String body = """
				{"sourceReference":"2017/2","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";
		JsonNode first = json(register(body));

		HttpResponse<String> second = register(body);

		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(json(second).path("duplicate").booleanValue()).isTrue();
		assertThat(json(second).path("caseId")).isEqualTo(first.path("caseId"));
		assertThat(json(second).path("receipt")).isEqualTo(first.path("receipt"));
	}

	@Test
	void anotherCaseUnderTheSameReferenceIsRefusedWithThePlacesThatDiffer() {
		String caseId = json(register("""
				{"sourceReference":"2017/3","unit":"vest","category":"travel","openedOn":"2017-01-02"}"""))
			.path("caseId")
			.stringValue();

		HttpResponse<String> answer = register("""
				{"sourceReference":"2017/3","unit":"vest","category":"live-streaming","openedOn":"2017-01-02"}""");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(answer).path("type").stringValue()).isEqualTo("/problems/reference-taken");
		assertThat(json(answer).path("caseId").stringValue()).isEqualTo(caseId);
		assertThat(json(answer).path("errors").size()).isEqualTo(1);
		assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/category");
		assertThat(answer.body()).doesNotContain("live-streaming");
	}

	@Test
	void aCaseThatIsNotThereIsNotFound() {
		assertThat(this.http.get("/v1/cases/01890000-0000-7000-8000-000000000000").statusCode()).isEqualTo(404);
		assertThat(this.http.get("/v1/cases?sourceReference=unheard-of").statusCode()).isEqualTo(404);
		assertThat(this.http.get("/v1/cases/not-a-case").statusCode()).isEqualTo(400);
		assertThat(this.http.get("/v1/cases/not-a-case").body()).doesNotContain("not-a-case");
	}

	@ParameterizedTest
	@CsvSource({ "'{\"unit\":\"Kari\"}', 422, invalid-case", "'{\"unit\":', 400, malformed-body",
			"'', 400, malformed-body" })
	void aBadBodyIsRefusedWithoutQuotingIt(String body, int status, String type) {
		HttpResponse<String> answer = register(body);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/" + type + "\"", "\"errors\":[{\"pointer\":\"")
			.doesNotContain("Kari");
	}

	@Test
	void aBodyOver64KibibytesIsRefused() {
		String padded = VALID.replace("}", " ".repeat(64 * 1024 - VALID.length()) + "}");

		assertThat(register(padded).statusCode()).isEqualTo(201);
		HttpResponse<String> answer = register(padded + " ");
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("/problems/body-too-large");
	}

	@ParameterizedTest
	@ValueSource(ints = { 65, 1000 })
	void aBodyThatDoesNotSayItsLengthIsRefusedToo(int kibibytes) throws IOException {
		try (RawHttp socket = new RawHttp(this.http.port())) {
			socket.send("""
					POST /v1/cases HTTP/1.1
					Host: localhost
					X-Source-System: vest-sak
					Content-Type: application/json
					Connection: close
					Transfer-Encoding: chunked

					""".replace("\n", "\r\n"));
			for (int i = 0; i < kibibytes; i++) {
				socket.sendChunk(" ".repeat(1024));
			}
			socket.send("0\r\n\r\n");

			assertThat(socket.readAll()).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
		}
	}

	@ParameterizedTest
	@CsvSource({ "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, true",
			"00-00000000000000000000000000000000-b7ad6b7169203331-01, false",
			"00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01, false",
			"ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, false", "Kari, false" })
	void aValidTraceContextIsPassedOn(String traceparent, boolean passed) {
		String reference = "trace/" + UUID.randomUUID();
		HttpResponse<String> answer = this.http.send(this.http.request("/v1/cases")
			.header("Content-Type", "application/json")
			.header("traceparent", traceparent)
			.POST(HttpRequest.BodyPublishers.ofString(VALID.replace("2017/padded", reference))));

		assertThat(SharedIntake.intake()
			.jdbc()
			.sql("select coalesce(traceparent, 'none') from case_event where case_id = ?::uuid")
			.param(json(answer).path("caseId").stringValue())
			.query(String.class)
			.single()).isEqualTo(passed ? traceparent : "none");
	}

	@Test
	void registrationsAreCountedByOutcomeAndReason() {
		double before = counted("outcome=\"refused\",reason=\"unknown-unit\"");

		register(VALID.replace("vest", "Kari"));

		assertThat(counted("outcome=\"refused\",reason=\"unknown-unit\"")).isEqualTo(before + 1);
		assertThat(counted("outcome=\"created\",reason=\"none\"")).isNotNegative();
		assertThat(counted("outcome=\"duplicate\",reason=\"none\"")).isNotNegative();
		assertThat(this.http.get("/actuator/prometheus").body()).doesNotContain("Kari");
	}

	@Test
	void theReferenceDataCanBeRead() {
		JsonNode data = json(this.http.get("/v1/reference-data"));

		assertThat(data.path("zone").stringValue()).isEqualTo("Europe/Oslo");
		assertThat(data.path("units")).anySatisfy((unit) -> {
			assertThat(unit.path("code").stringValue()).isEqualTo("kripos");
			assertThat(unit.path("kind").stringValue()).isEqualTo("national");
		});
	}

	@Test
	void theServiceIsReadyWithoutABroker() {
		assertThat(this.http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
	}

	@Test
	void theApiIsDescribed() {
		JsonNode api = json(this.http.get("/v3/api-docs"));

		assertThat(api.at("/paths/~1v1~1cases/post/requestBody/content/application~1json/schema/$ref").stringValue())
			.endsWith("/Registration");
		assertThat(api.at("/components/schemas/Registration/properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(
					Arrays.stream(RegistrationField.values()).map(RegistrationField::jsonName).toList());
		assertThat(api.path("paths").has("/v1/imports/{importId}/results")).isTrue();
		JsonNode create = api.at("/paths/~1v1~1imports/post");
		assertThat(create.at("/requestBody/content").propertyNames()).containsExactlyInAnyOrder("application/x-ndjson",
				"text/csv");
		assertThat(create.path("parameters")).anySatisfy((parameter) -> {
			assertThat(parameter.path("name").stringValue()).isEqualTo("dryRun");
			assertThat(parameter.at("/schema/type").stringValue()).isEqualTo("boolean");
			assertThat(parameter.path("required").booleanValue()).isFalse();
		});
	}

	private double counted(String tags) {
		return this.http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_registrations_total{" + tags + "}"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.findFirst()
			.orElse(0);
	}

	private HttpResponse<String> register(String body) {
		return this.http.post("/v1/cases", "application/json", body);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
