package caseintake.intake.cases;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;
import caseintake.events.Withdrawal;
import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static caseintake.intake.cases.LivingCase.json;
import static caseintake.intake.cases.LivingCase.reference;
import static caseintake.intake.cases.LivingCase.transferring;
import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class ChangeApiTest {

	private final Http http = SharedIntake.http();

	private final LivingCase living = LivingCase.open(this.http);

	@Test
	void aTransferIsAnsweredWithItsReceiptAndTheStateAfterIt() {
		HttpResponse<String> answer = this.living.send("transfer-" + reference().substring(0, 8),
				transferring("vest", "agder"));

		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().firstValue("Location")).contains("/v1/cases/" + this.living.caseId());
		JsonNode changed = json(answer);
		assertThat(changed.path("caseId").asString()).isEqualTo(this.living.caseId().toString());
		assertThat(changed.path("duplicate").asBoolean()).isFalse();
		assertThat(changed.at("/after/state").asString()).isEqualTo("live");
		assertThat(changed.at("/after/unit").asString()).isEqualTo("agder");
		assertThat(changed.at("/after/openingUnit").asString()).isEqualTo("vest");
		JsonNode file = this.living.read();
		assertThat(file.path("unit").asString()).isEqualTo("agder");
		assertThat(file.at("/history/1/type").asString()).isEqualTo("case-transferred.v1");
		assertThat(file.at("/history/1/receipt")).isEqualTo(changed.path("receipt"));
		assertThat(file.at("/history/1/before/unit").asString()).isEqualTo("vest");
		assertThat(file.at("/history/1/after/unit").asString()).isEqualTo("agder");
	}

	@Test
	void everyChangeIsAnEventWithTheCellsBeforeAndAfterIt() {
		UUID other = LivingCase.open(this.http).caseId();
		this.living.transfer("vest", "agder");
		this.living.change("{\"type\":\"reclassify\",\"from\":\"travel\",\"to\":\"live-streaming\"}");
		this.living.change("{\"type\":\"assist\",\"from\":[],\"to\":[\"okokrim\",\"kripos\"]}");
		this.living.change("""
				{"type":"correct","from":{"operation":"dark-room","openedOn":"2016-11-20","openingUnit":"vest"},
				"to":{"operation":null,"openedAt":"2016-11-21T23:00:00Z","openingUnit":"oslo"}}""");
		this.living.change("""
				{"type":"withdraw","from":"live","reason":"duplicate","duplicateOf":"%s"}""".formatted(other));
		this.living.change("{\"type\":\"reinstate\",\"from\":\"withdrawn\"}");
		this.living.withdraw();

		List<CaseChange> events = events();

		assertThat(types()).containsExactly("case-opened.v1", "case-transferred.v1", "case-reclassified.v1",
				"case-assisted.v1", "case-corrected.v1", "case-withdrawn.v1", "case-reinstated.v1",
				"case-withdrawn.v1");
		Cell last = new Cell(null, "oslo", "agder", "live-streaming", LocalDate.of(2016, 11, 22),
				List.of("kripos", "okokrim"));
		assertThat(events.get(4).after()).isEqualTo(last);
		assertThat(events.get(5)).satisfies((withdrawn) -> {
			assertThat(withdrawn.before()).isEqualTo(last);
			assertThat(withdrawn.after()).isNull();
			assertThat(withdrawn.withdrawal()).isEqualTo(new Withdrawal("duplicate", other));
		});
		assertThat(events.get(6).before()).isNull();
		assertThat(events.get(6).after()).isEqualTo(last);
		assertThat(events.get(7).withdrawal()).isEqualTo(new Withdrawal("error", null));
		for (int i = 1; i < events.size(); i++) {
			assertThat(events.get(i).before()).isEqualTo(events.get(i - 1).after());
		}
	}

	@Test
	void theHistoryTellsWhyACaseWasWithdrawn() {
		UUID other = LivingCase.open(this.http).caseId();
		this.living.withdraw();
		this.living.change("{\"type\":\"reinstate\",\"from\":\"withdrawn\"}");
		this.living.change("""
				{"type":"withdraw","from":"live","reason":"duplicate","duplicateOf":"%s"}""".formatted(other));

		JsonNode file = this.living.read();

		assertThat(file.path("state").asString()).isEqualTo("withdrawn");
		assertThat(file.path("unit").asString()).isEqualTo("vest");
		assertThat(file.at("/history/0").has("reason")).isFalse();
		assertThat(file.at("/history/1/reason").asString()).isEqualTo("error");
		assertThat(file.at("/history/1").has("duplicateOf")).isFalse();
		assertThat(file.at("/history/1").has("after")).isFalse();
		assertThat(file.at("/history/2").has("before")).isFalse();
		assertThat(file.at("/history/3/reason").asString()).isEqualTo("duplicate");
		assertThat(file.at("/history/3/duplicateOf").asString()).isEqualTo(other.toString());
	}

	@Test
	void aRepeatedChangeIsADuplicateWithTheFirstAnswersReceipt() {
		String reference = reference();
		JsonNode first = json(this.living.send(reference, transferring("vest", "agder")));

		HttpResponse<String> second = this.living.send(reference, transferring("p07", "p05"));

		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(json(second).path("duplicate").asBoolean()).isTrue();
		assertThat(json(second).path("receipt")).isEqualTo(first.path("receipt"));
		assertThat(json(second).path("after")).isEqualTo(first.path("after"));
		assertThat(types()).hasSize(2);
	}

	/** The case is again what the change starts from. */
	@Test
	void aLateRetryOfAChangeThatWasTakenBackIsNotMadeAgain() {
		String reference = reference();
		JsonNode first = json(this.living.send(reference, transferring("vest", "agder")));
		this.living.transfer("agder", "vest");

		HttpResponse<String> late = this.living.send(reference, transferring("vest", "agder"));

		assertThat(late.statusCode()).isEqualTo(200);
		assertThat(json(late).path("receipt")).isEqualTo(first.path("receipt"));
		assertThat(json(late).at("/after/unit").asString()).isEqualTo("agder");
		assertThat(this.living.read().path("unit").asString()).isEqualTo("vest");
		assertThat(types()).hasSize(3);
		this.living.withdraw();
		assertThat(this.living.send(reference, transferring("vest", "agder")).statusCode()).isEqualTo(200);
		assertThat(this.living.read().path("state").asString()).isEqualTo("withdrawn");
	}

	@Test
	void anotherChangeWithTheSameStartIsStaleAndToldThePresentState() {
		this.living.transfer("vest", "agder");

		HttpResponse<String> answer = this.living.send(transferring("vest", "oslo"));

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		JsonNode problem = json(answer);
		assertThat(problem.path("type").asString()).isEqualTo("/problems/stale-change");
		assertThat(problem.path("caseId").asString()).isEqualTo(this.living.caseId().toString());
		assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/from");
		assertThat(problem.at("/present/state").asString()).isEqualTo("live");
		assertThat(problem.at("/present/unit").asString()).isEqualTo("agder");
		assertThat(problem.at("/present/operation").asString()).isEqualTo("dark-room");
		assertThat(answer.body()).doesNotContain("oslo");
	}

	@Test
	void aCorrectionThatIsStaleIsToldWhere() {
		HttpResponse<String> answer = this.living.send("""
				{"type":"correct","from":{"openedOn":"2016-11-20","operation":null,"openingUnit":"oslo"},
				"to":{"openedOn":"2016-11-19","operation":"dark-room","openingUnit":"agder"}}""");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(json(answer).path("errors")).extracting((error) -> error.path("pointer").asString())
			.containsExactly("/from/operation", "/from/openingUnit");
	}

	/** A refused change has not used its reference. */
	@Test
	void aReferenceWhoseChangeWasRefusedIsFreeForAnother() {
		String reference = reference();
		assertThat(this.living.send(reference, transferring("oslo", "agder")).statusCode()).isEqualTo(409);

		assertThat(this.living.send(reference, transferring("vest", "agder")).statusCode()).isEqualTo(201);
		assertThat(SharedIntake.intake()
			.jdbc()
			.sql("select count(*) from change_reference where sequence is null")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aReferenceThatWasUsedStandsForNothingElse() {
		String reference = reference();
		this.living.send(reference, transferring("vest", "agder"));
		LivingCase other = LivingCase.open(this.http);

		assertThat(Stream.of(this.living.send(reference, transferring("vest", "oslo")),
				this.living.send(reference, transferring("agder", "oslo")),
				this.living.send(reference, "{\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"}"),
				other.send(reference, transferring("vest", "agder"))))
			.allSatisfy((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(409);
				assertThat(json(answer).path("type").asString()).isEqualTo("/problems/change-reference-taken");
				assertThat(json(answer).path("caseId").asString()).isEqualTo(this.living.caseId().toString());
			});
		assertThat(other.read().path("unit").asString()).isEqualTo("vest");
	}

	@Test
	void aWithdrawalForAnotherReasonIsAnotherChange() {
		String reference = reference();
		UUID other = LivingCase.open(this.http).caseId();
		this.living.send(reference, "{\"type\":\"withdraw\",\"from\":\"live\",\"reason\":\"error\"}");

		HttpResponse<String> answer = this.living.send(reference, """
				{"type":"withdraw","from":"live","reason":"duplicate","duplicateOf":"%s"}""".formatted(other));

		assertThat(json(answer).path("type").asString()).isEqualTo("/problems/change-reference-taken");
	}

	@Test
	void eachSourceSystemHasReferencesOfItsOwn() {
		String reference = reference();
		this.living.send(reference, transferring("vest", "agder"));

		HttpResponse<String> answer = this.living.post("changes",
				"{\"changeReference\":\"%s\",\"type\":\"transfer\",\"from\":\"agder\",\"to\":\"oslo\"}"
					.formatted(reference),
				"agder-sak");

		assertThat(answer.statusCode()).isEqualTo(201);
	}

	@Test
	void aCaseThatIsNotThereIsNotFound() {
		var nowhere = new LivingCase(this.http, UUID.fromString("01890000-0000-7000-8000-000000000000"));

		HttpResponse<String> answer = nowhere.send(transferring("vest", "agder"));

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(json(answer).path("type").asString()).isEqualTo("/problems/case-not-found");
		assertThat(this.http.post("/v1/cases/Kari/changes", "application/json", "{}").statusCode()).isEqualTo(400);
	}

	@Test
	void whatIsWrongIsToldAtOnceAndNotQuoted() {
		HttpResponse<String> answer = this.living.send("Kari Nordmann",
				"{\"type\":\"transfer\",\"from\":\"Kari\",\"Kari\":1,\"reason\":\"Kari\"}");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(json(answer).path("type").asString()).isEqualTo("/problems/invalid-change");
		assertThat(json(answer).path("errors"))
			.extracting((error) -> error.path("pointer").asString() + " " + error.path("code").asString())
			.containsExactlyInAnyOrder("/changeReference malformed-reference", "/from unknown-unit",
					"/to missing-field", " unknown-field", " unknown-field");
		assertThat(answer.body()).doesNotContain("Kari");
	}

	/**
	 * The same registration, sent late, is still that case: as it was first, or as it is.
	 */
	@Test
	void aRegistrationThatIsRepeatedAfterAChangeIsADuplicateOrAConflict() {
		String reference = reference();
		LivingCase moved = LivingCase.open(this.http, reference);
		moved.transfer("vest", "agder");
		moved.change("{\"type\":\"assist\",\"from\":[],\"to\":[\"kripos\"]}");
		moved.transfer("agder", "oslo");

		assertThat(repeated(reference, LivingCase.REGISTERED)).isEqualTo(200);
		assertThat(repeated(reference, atUnit("oslo"))).isEqualTo(200);
		assertThat(repeated(reference, atUnit("agder"))).isEqualTo(409);
		moved.withdraw();
		assertThat(repeated(reference, LivingCase.REGISTERED)).isEqualTo(200);
		assertThat(moved.read().path("state").asString()).isEqualTo("withdrawn");
	}

	@Test
	void changesAreCountedByOutcomeAndReason() {
		double changed = counted("outcome=\"changed\",reason=\"none\"");
		double stale = counted("outcome=\"refused\",reason=\"stale-change\"");
		double same = counted("outcome=\"refused\",reason=\"no-change\"");

		this.living.transfer("vest", "agder");
		this.living.send(transferring("vest", "oslo"));
		this.living.send(transferring("vest", "vest"));

		assertThat(counted("outcome=\"changed\",reason=\"none\"")).isEqualTo(changed + 1);
		assertThat(counted("outcome=\"refused\",reason=\"stale-change\"")).isEqualTo(stale + 1);
		assertThat(counted("outcome=\"refused\",reason=\"no-change\"")).isEqualTo(same + 1);
		assertThat(counted("outcome=\"duplicate\",reason=\"none\"")).isNotNegative();
	}

	@Test
	void theApiIsDescribed() {
		JsonNode api = json(this.http.get("/v3/api-docs"));

		assertThat(
				api.at("/paths/~1v1~1cases~1{caseId}~1changes/post/requestBody/content/application~1json/schema/$ref")
					.asString())
			.endsWith("/Change");
		assertThat(api.at("/components/schemas/Change/oneOf").size()).isEqualTo(6);
		assertThat(api.at("/components/schemas/Transfer/properties").propertyNames())
			.containsExactlyInAnyOrder("changeReference", "type", "from", "to");
		assertThat(api.at("/components/schemas/Transfer/additionalProperties").asBoolean(true)).isFalse();
		assertThat(api.path("paths").has("/v1/cases/{caseId}/references")).isTrue();
	}

	private static String atUnit(String unit) {
		return LivingCase.REGISTERED.replace("\"unit\":\"vest\"", "\"openingUnit\":\"vest\",\"unit\":\"" + unit + "\"");
	}

	private int repeated(String reference, String body) {
		return LivingCase.register(this.http, reference, body).statusCode();
	}

	private List<CaseChange> events() {
		return SharedIntake.intake()
			.jdbc()
			.sql("select value from case_event where case_id = ? order by sequence")
			.param(this.living.caseId())
			.query((row, number) -> change(row.getBytes(1)))
			.list();
	}

	private static CaseChange change(byte[] value) {
		try {
			return CaseChangeJson.read(value);
		}
		catch (UndecodableEventException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> types() {
		return SharedIntake.intake()
			.jdbc()
			.sql("select type from case_event where case_id = ? order by sequence")
			.param(this.living.caseId())
			.query(String.class)
			.list();
	}

	private double counted(String tags) {
		return this.http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_changes_total{" + tags + "}"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.findFirst()
			.orElse(0);
	}

}
