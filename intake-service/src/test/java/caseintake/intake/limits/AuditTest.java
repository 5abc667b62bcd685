package caseintake.intake.limits;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/** Who called what, when, and how it was decided. */
class AuditTest {

	private static final String CASE = """
			{"sourceReference":"kept-out-of-the-record","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";

	private static final JsonMapper JSON = new JsonMapper();

	private static Intake intake;

	private static Http http;

	private static String caseId;

	@BeforeAll
	static void start() {
		intake = Intake.start(TestStack.newDatabase("intake"));
		http = SharedIntake.http(intake);
		caseId = JSON.readTree(http.post("/v1/cases", "application/json", CASE).body()).get("caseId").asString();
		http.get("/v1/cases/" + caseId);
		http.post("/v1/cases", "application/json", CASE.replace("travel", "other-than-any"));
		http.get("/v1/cases?sourceReference=kept-out-of-the-record");
		http.get("/v1/cases/kept-out-of-the-record");
		http.send(http.request("/v1/cases/" + caseId)
			.setHeader("Authorization", LocalIssuer.shared().bearer("31126050073")));
		http.send(http.request("/v1/cases/" + caseId)
			.setHeader("Authorization", LocalIssuer.shared().bearer(LocalClient.MONITOR)));
		http.send(http.request("/v1/cases/" + caseId).setHeader("Authorization", "Bearer none"));
		http.get("/%76%31/cases/%" + String.format("%x", (int) caseId.charAt(0)) + caseId.substring(1));
		http.send(http.request("/v1/journal").setHeader("Authorization", "Bearer none"));
		http.get("/v1/journal");
		http.get("/actuator/health");
		http.get("/actuator/%68ealth");
		await().until(() -> written() == 10);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void callsAreRecordedWithActorSubjectAndDecision() {
		assertThat(intake.jdbc()
			.sql("select concat_ws(' | ', actor, call, subject, status, decision) from audit_entry order by audit_id")
			.query(String.class)
			.list()
			.stream()
			.map((entry) -> entry.replaceFirst("unfit-[0-9a-f]{12} ", "UNFIT ")))
			.containsExactly("0192:310000000 everything | POST /v1/cases | " + caseId + " | 201 | done",
					"0192:310000000 everything | GET /v1/cases/{caseId} | " + caseId + " | 200 | done",
					"0192:310000000 everything | POST /v1/cases | 422 | refused",
					"0192:310000000 everything | GET /v1/cases | 200 | done",
					"0192:310000000 everything | GET /v1/cases/{caseId} | 400 | refused",
					"0192:310000000 UNFIT | GET /v1/cases/{caseId} | " + caseId + " | 200 | done",
					"0192:310000999 monitor | GET /v1/cases/{caseId} | " + caseId + " | 403 | refused",
					"address 127.0.0.1 | GET /v1/cases/{caseId} | 401 | refused",
					"0192:310000000 everything | GET /v1/cases/{caseId} | " + caseId + " | 200 | done",
					"address 127.0.0.1 | GET /v1/journal | 401 | refused");
	}

	@Test
	void nothingThatWasSentIsRecorded() {
		assertThat(intake.jdbc().sql("select audit_entry::text from audit_entry").query(String.class).list())
			.noneMatch((entry) -> entry.contains("kept-out") || entry.contains("other-than-any")
					|| entry.contains("31126050073"));
	}

	@Test
	void theRecordIsExportedInOrder() {
		JsonNode first = JSON.readTree(http.get("/v1/audit?limit=2").body()).get("entries");
		assertThat(first).hasSize(2);
		long last = first.get(1).get("id").asLong();
		JsonNode next = JSON.readTree(http.get("/v1/audit?limit=1&after=" + last).body()).get("entries");
		assertThat(next.get(0).get("id").asLong()).isGreaterThan(last);
		assertThat(next.get(0).get("status").asInt()).isEqualTo(422);
		assertThat(http.get("/v1/audit?limit=0").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update audit_entry set actor = 'other'", "delete from audit_entry", "truncate audit_entry" })
	void theServiceCannotChangeIt(String statement) {
		assertThatException().isThrownBy(() -> intake.jdbc().sql(statement).update())
			.havingRootCause()
			.withMessageContaining("permission denied");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update audit_entry set actor = 'other'", "delete from audit_entry", "truncate audit_entry" })
	void whoOwnsTheTableDoesNotChangeItByMistake(String statement) {
		try (Intake superuser = Intake.start()) {
			assertThatException().isThrownBy(() -> superuser.jdbc().sql(statement).update())
				.havingRootCause()
				.withMessageContaining("append-only");
		}
	}

	private static int written() {
		return intake.jdbc().sql("select count(*) from audit_entry").query(Integer.class).single();
	}

}
