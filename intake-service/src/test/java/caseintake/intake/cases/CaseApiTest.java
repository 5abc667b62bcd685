package caseintake.intake.cases;

import java.net.http.HttpResponse;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CaseApiTest {

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

	private HttpResponse<String> register(String body) {
		return this.http.post("/v1/cases", "application/json", body);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
