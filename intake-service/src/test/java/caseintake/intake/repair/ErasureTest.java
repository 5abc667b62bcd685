package caseintake.intake.repair;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.intake.cases.RegistrationResult;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** How source systems name a case is forgotten, and still found by who knows it. */
class ErasureTest {

	private static final String KEY = "case-intake.erasure.key=a key of forty characters, for tests only";

	private static final String REASON = """
			{"reason":"asked for"}""";

	private static final JsonMapper JSON = new JsonMapper();

	private static final String DATABASE = TestStack.newDatabase("intake");

	private static Intake intake;

	private static Http http;

	@BeforeAll
	static void start() {
		intake = Intake.start(DATABASE, Intake.NO_BROKER, KEY);
		http = SharedIntake.http(intake);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void noReferenceOfTheCaseAndItsChangesCanBeReadAnyMore() {
		String caseId = register("erased-1");
		change(caseId, "erased-1-moves", 201);
		assertThat(erase(caseId).statusCode()).isEqualTo(200);
		assertThat(intake.jdbc().sql("""
				select reference from source_reference union all select reference from change_reference
				union all select subject from repair union all select coalesce(subject, '') from audit_entry
				union all select value::text from case_event""").query(String.class).list())
			.noneMatch((text) -> text.contains("erased-1"));
		JsonNode file = JSON.readTree(http.get("/v1/cases/" + caseId).body());
		assertThat(file.get("sourceReferences")).isEmpty();
		assertThat(file.get("history")).hasSize(2);
		assertThat(http.get("/v1/repairs").body()).contains("case " + caseId, "asked for");
	}

	@Test
	void whoSendsAReferenceAgainIsAnsweredByItsCase() {
		String caseId = register("erased-2");
		change(caseId, "erased-2-moves", 201);
		erase(caseId);
		assertThat(http.post("/v1/cases", "application/json", registration("erased-2")).body())
			.contains("\"duplicate\":true", caseId);
		change(caseId, "erased-2-moves", 200);
		assertThat(JSON.readTree(http.get("/v1/cases?sourceReference=erased-2").body()).get("caseId").asString())
			.isEqualTo(caseId);
		assertThat(http
			.post("/v1/imports", "application/x-ndjson",
					"""
							%s
							{"changeReference":"erased-2-again","sourceReference":"erased-2","type":"transfer","from":"agder","to":"vest"}
							"""
						.formatted(registration("erased-2")))
			.body()).contains("\"duplicates\":1", "\"changed\":1");
		assertThat(http.post("/v1/imports?dryRun=true", "application/x-ndjson", registration("erased-2") + "\n").body())
			.contains("\"duplicates\":1", "\"created\":0");
	}

	/** It takes its turn among the commits: nobody claims a reference in between. */
	@Test
	void aReferenceThatIsErasedWhileItIsSentStandsForOneCase() throws Exception {
		for (int round = 0; round < 20; round++) {
			String reference = "erased-3-" + round;
			String caseId = register(reference);
			List<CompletableFuture<String>> answers = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				answers.add(CompletableFuture
					.supplyAsync(() -> http.post("/v1/cases", "application/json", registration(reference)).body()));
			}
			assertThat(erase(caseId).statusCode()).isEqualTo(200);
			for (CompletableFuture<String> answer : answers) {
				assertThat(answer.get()).contains("\"duplicate\":true", caseId);
			}
		}
	}

	@Test
	void erasingAgainErasesWhatWasAddedSince() {
		String caseId = register("erased-4");
		erase(caseId);
		http.send(http.request("/v1/cases/" + caseId + "/references")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"sourceReference\":\"erased-4-added\"}")));
		assertThat(http.get("/v1/cases/" + caseId).body()).contains("erased-4-added");
		assertThat(erase(caseId).statusCode()).isEqualTo(200);
		assertThat(http.get("/v1/cases/" + caseId).body()).doesNotContain("erased-4");
	}

	@Test
	void withAnotherKeyOrNoneTheServiceDoesNotStart() throws Exception {
		erase(register("erased-5"));
		assertThatException().isThrownBy(() -> Intake.start(DATABASE))
			.havingRootCause()
			.withMessageContaining("second case");
		assertThatException().isThrownBy(() -> Intake.start(DATABASE, Intake.NO_BROKER, KEY.replace("forty", "other")))
			.havingRootCause()
			.withMessageContaining("second case");
	}

	/** Both started before anything was erased, so neither could be refused then. */
	@Test
	void anInstanceWithAnotherKeyOrNoneOpensNoSecondCase() {
		String database = TestStack.newDatabase();
		try (Intake with = Intake.start(database, Intake.NO_BROKER, KEY);
				Intake other = Intake.start(database, Intake.NO_BROKER, KEY.replace("forty", "other"));
				Intake none = Intake.start(database)) {
			String caseId = caseId(
					SharedIntake.http(with).post("/v1/cases", "application/json", registration("erased-7")));
			for (Intake instance : List.of(other, none)) {
				assertThat(SharedIntake.http(instance)
					.post("/v1/cases", "application/json", registration("erased-7"))
					.statusCode()).isEqualTo(200);
			}
			assertThat(SharedIntake.http(with)
				.post("/v1/cases/" + caseId + "/erasure", "application/json", REASON)
				.statusCode()).isEqualTo(200);
			for (Intake instance : List.of(other, none)) {
				Http http = SharedIntake.http(instance);
				assertThat(http.post("/v1/cases", "application/json", registration("erased-7")).statusCode())
					.isEqualTo(503);
				assertThat(http.get("/v1/cases?sourceReference=erased-7").statusCode()).isEqualTo(503);
			}
			assertThat(SharedIntake.http(other)
				.post("/v1/cases/" + caseId + "/erasure", "application/json", REASON)
				.statusCode()).isEqualTo(503);
			assertThat(with.jdbc().sql("select count(*) from case_file").query(Long.class).single()).isEqualTo(1);
		}
	}

	@Test
	void whatADryRunRemembersOfTheCaseIsErasedToo() {
		String caseId = register("erased-8");
		change(caseId, "erased-8-moves", 201);
		String importId = JSON
			.readTree(http.post("/v1/imports?dryRun=true", "application/x-ndjson", registration("erased-8") + "\n")
				.body())
			.get("importId")
			.asString();
		intake.jdbc()
			.sql("""
					insert into trial_event
					select ?::uuid, line, reference, coalesce(case_id::uuid, gen_random_uuid()), 'case-opened.v1', '{}'
					from (values (1, 'erased-8', null), (2, 'erased-8-moves', null), (3, 'tried', ?), (4, 'of another', null))
						as e (line, reference, case_id)""")
			.params(importId, caseId)
			.update();

		assertThat(erase(caseId).statusCode()).isEqualTo(200);
		assertThat(intake.jdbc().sql("select reference from trial_event").query(String.class).list())
			.containsExactly("of another");
	}

	@Test
	void withoutAKeyNothingIsErased() throws Exception {
		Intake without = SharedIntake.intake();
		var created = (RegistrationResult.Created) without.register("erased-6", 1).getFirst();
		Http other = SharedIntake.http();
		assertThat(other.post("/v1/cases/" + created.caseId() + "/erasure", "application/json", REASON).statusCode())
			.isEqualTo(422);
		assertThat(http.post("/v1/cases/" + created.caseId() + "/erasure", "application/json", REASON).statusCode())
			.isEqualTo(404);
	}

	private static HttpResponse<String> erase(String caseId) {
		return http.post("/v1/cases/" + caseId + "/erasure", "application/json", REASON);
	}

	private static String register(String reference) {
		return caseId(http.post("/v1/cases", "application/json", registration(reference)));
	}

	private static String caseId(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(201);
		return JSON.readTree(answer.body()).get("caseId").asString();
	}

	private static String registration(String reference) {
		return "{\"sourceReference\":\"%s\",\"unit\":\"vest\",\"category\":\"travel\",\"openedOn\":\"2017-01-02\"}"
			.formatted(reference);
	}

	private static void change(String caseId, String reference, int status) {
		assertThat(http.post("/v1/cases/" + caseId + "/changes", "application/json", """
				{"changeReference":"%s","type":"transfer","from":"vest","to":"agder"}""".formatted(reference))
			.statusCode()).isEqualTo(status);
	}

}
