package caseintake.intake.cases;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import caseintake.intake.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A case that was registered over HTTP, and what is done with it. */
record LivingCase(Http http, UUID caseId) {

	static final String REGISTERED = """
			{"operation":"dark-room","unit":"vest","category":"travel","openedOn":"2016-11-20"}""";

	/** A new case of vest. */
	static LivingCase open(Http http) {
		return open(http, reference());
	}

	static LivingCase open(Http http, String sourceReference) {
		HttpResponse<String> answer = register(http, sourceReference, REGISTERED);
		assertThat(answer.statusCode()).isEqualTo(201);
		return new LivingCase(http, UUID.fromString(json(answer).path("caseId").stringValue()));
	}

	static HttpResponse<String> register(Http http, String sourceReference, String body) {
		return http.post("/v1/cases", "application/json",
				body.replaceFirst("\\{", "{\"sourceReference\":\"" + sourceReference + "\","));
	}

	static String reference() {
		return UUID.randomUUID().toString();
	}

	/** Sends a change with a reference of its own. */
	HttpResponse<String> send(String body) {
		return send(reference(), body);
	}

	HttpResponse<String> send(String changeReference, String body) {
		return post("changes", body.replaceFirst("\\{", "{\"changeReference\":\"" + changeReference + "\","));
	}

	/** Sends a change that must be made. */
	JsonNode change(String body) {
		HttpResponse<String> answer = send(body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return json(answer);
	}

	JsonNode transfer(String from, String to) {
		return change(transferring(from, to));
	}

	static String transferring(String from, String to) {
		return "{\"type\":\"transfer\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to);
	}

	JsonNode withdraw() {
		return change("{\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"}");
	}

	HttpResponse<String> post(String what, String body) {
		return this.http.post("/v1/cases/" + this.caseId + "/" + what, "application/json", body);
	}

	HttpResponse<String> post(String what, String body, String sourceSystem) {
		return this.http.send(this.http.request("/v1/cases/" + this.caseId + "/" + what)
			.setHeader("X-Source-System", sourceSystem)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** The case as it can be read. */
	JsonNode read() {
		return json(this.http.get("/v1/cases/" + this.caseId));
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
