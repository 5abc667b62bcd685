package caseintake.intake.cases;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import caseintake.intake.cases.ReferenceResult.Added;
import caseintake.intake.cases.ReferenceResult.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static caseintake.intake.cases.LivingCase.json;
import static caseintake.intake.cases.LivingCase.reference;
import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class SecondReferenceTest {

	private static final String KRIPOS = "kripos-sak";

	private final Http http = SharedIntake.http();

	private final LivingCase living = LivingCase.open(this.http);

	private final String reference = reference();

	@Test
	void aSecondSystemsReferenceIsAddedOnceAndFindsTheCase() {
		HttpResponse<String> first = add(this.living, this.reference);
		HttpResponse<String> second = add(this.living, this.reference);

		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(first.headers().firstValue("Location")).contains("/v1/cases/" + this.living.caseId());
		assertThat(json(first).path("duplicate").asBoolean()).isFalse();
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(json(second).path("duplicate").asBoolean()).isTrue();
		JsonNode found = json(this.http.send(
				this.http.request("/v1/cases?sourceReference=" + this.reference).setHeader("X-Source-System", KRIPOS)));
		assertThat(found).isEqualTo(this.living.read());
		assertThat(found.path("sourceReferences").size()).isEqualTo(2);
	}

	@Test
	void itIsNoEvent() {
		add(this.living, this.reference);

		assertThat(this.living.read().path("history").size()).isOne();
	}

	@Test
	void aReferenceOfAnotherCaseIsRefusedWithThatCase() {
		add(this.living, this.reference);
		LivingCase other = LivingCase.open(this.http);

		HttpResponse<String> answer = add(other, this.reference);

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(json(answer).path("type").asString()).isEqualTo("/problems/reference-taken");
		assertThat(json(answer).path("caseId").asString()).isEqualTo(this.living.caseId().toString());
		assertThat(other.read().path("sourceReferences").size()).isOne();
	}

	@Test
	void aCaseThatIsNotThereGetsNone() {
		var nowhere = new LivingCase(this.http, UUID.fromString("01890000-0000-7000-8000-000000000000"));

		assertThat(add(nowhere, this.reference).statusCode()).isEqualTo(404);
		assertThat(add(this.living, this.reference).statusCode()).isEqualTo(201);
	}

	@Test
	void aRegistrationUnderASecondReferenceIsComparedWithTheCase() {
		add(this.living, this.reference);
		String body = LivingCase.REGISTERED.replaceFirst("\\{", "{\"sourceReference\":\"" + this.reference + "\",");

		assertThat(register(body).statusCode()).isEqualTo(200);
		assertThat(json(register(body)).path("caseId").asString()).isEqualTo(this.living.caseId().toString());
		assertThat(register(body.replace("travel", "physical-abuse")).statusCode()).isEqualTo(409);
	}

	@Test
	void aBadReferenceIsRefusedWithoutQuotingIt() {
		for (String body : List.of("{\"sourceReference\":\"Kari Nordmann\"}", "{\"Kari\":1,\"sourceReference\":\"1\"}",
				"{\"sourceReference\":\"311260-50073\"}", "{}", "{\"sourceReference\":null}")) {
			HttpResponse<String> answer = this.living.post("references", body, KRIPOS);
			assertThat(answer.statusCode()).as(body).isEqualTo(422);
			assertThat(answer.body()).doesNotContain("Kari", "50073").contains("/problems/invalid-change");
		}
		assertThat(this.living.post("references", "{", KRIPOS).statusCode()).isEqualTo(400);
	}

	@Test
	void ofOneBatchTheFirstGetsTheReference() throws Exception {
		LivingCase other = LivingCase.open(this.http);
		var source = new SourceReference(KRIPOS, this.reference);

		List<ReferenceResult> results = SharedIntake.intake()
			.bean(CaseRegister.class)
			.addReferences(List.of(new SecondReference(source, this.living.caseId()),
					new SecondReference(source, this.living.caseId()), new SecondReference(source, other.caseId())))
			.get();

		assertThat(results.get(0)).isEqualTo(new Added(this.living.caseId()));
		assertThat(results.get(1)).isEqualTo(new Known(this.living.caseId()));
		assertThat(results.get(2)).isInstanceOf(ReferenceResult.Refused.class);
	}

	private static HttpResponse<String> add(LivingCase living, String reference) {
		return living.post("references", "{\"sourceReference\":\"" + reference + "\"}", KRIPOS);
	}

	private HttpResponse<String> register(String body) {
		return this.http.send(this.http.request("/v1/cases")
			.setHeader("X-Source-System", KRIPOS)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

}
