package caseintake.intake.journal;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** In a database whose journal has another clock. */
class JournalClockTest {

	/** One o'clock at night in Oslo. */
	private static final Instant NIGHT = Instant.parse("2017-05-10T23:00:00Z");

	private static Intake intake;

	private static Http http;

	@BeforeAll
	static void start() {
		intake = Intake.start();
		http = SharedIntake.http(intake);
		intake.jdbc().sql("create table test_clock as select timestamptz '2017-05-10 10:00Z' as now").update();
		intake.jdbc().sql("""
				create or replace function journal_clock() returns timestamptz language sql volatile parallel safe
				as 'select now from test_clock'""").update();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@BeforeEach
	void itIsNight() {
		intake.jdbc().sql("update test_clock set now = ?::timestamptz").param(NIGHT.toString()).update();
		http.get("/v1/journal");
	}

	@Test
	void anEventIsRecordedOnTheDayOfTheJournalsClock() {
		String caseId = JsonMapper.shared().readTree(register("2017-05-10").body()).path("caseId").asString();
		JsonNode opened = JsonMapper.shared().readTree(http.get("/v1/cases/" + caseId).body()).at("/history/0");
		assertThat(opened.path("recordedAt").asString()).isEqualTo(NIGHT.toString());
		assertThat(intake.jdbc()
			.sql("select value ->> 'recordedOn' from case_event where case_id = ?::uuid")
			.param(caseId)
			.query(String.class)
			.single()).isEqualTo("2017-05-11");
	}

	@Test
	void whatTheJournalSaysOfItselfItSaysByItsClock() {
		JsonNode journal = JsonMapper.shared().readTree(http.get("/v1/journal").body());
		assertThat(journal.path("asOf").asString()).isEqualTo(NIGHT.toString());
		assertThat(journal.at("/partitions/0/recordedThrough").asString()).isEqualTo(NIGHT.toString());
	}

	@Test
	void whatOpensTomorrowByTheJournalsClockIsInTheFuture() {
		assertThat(register("2017-05-11").statusCode()).isEqualTo(201);
		HttpResponse<String> tomorrow = register("2017-05-12");
		assertThat(tomorrow.statusCode()).isEqualTo(422);
		assertThat(tomorrow.body()).contains("in-the-future");
	}

	@Test
	void agesOfEventsAreToldByTheJournalsClock() {
		register("2017-05-10");
		intake.jdbc().sql("update test_clock set now = now + interval '1 hour'").update();
		String metric = http.get("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith("case_intake_journal_unpublished_age_seconds"))
			.findFirst()
			.orElseThrow();
		assertThat(metric).endsWith(" 3600.0");
	}

	/** So that it costs nothing: PostgreSQL puts the function's body in its place. */
	@Test
	void asShippedTheClockIsNoCallOfAFunction() {
		String plan = String.join("\n", SharedIntake.intake()
			.jdbc()
			.sql("explain (verbose) select greatest(journal_clock(), max(last_recorded_at)) from partition_head")
			.query(String.class)
			.list());
		assertThat(plan).contains("clock_timestamp()").doesNotContain("journal_clock");
	}

	private static HttpResponse<String> register(String openedOn) {
		return http.post("/v1/cases", "application/json", """
				{"sourceReference":"%s","unit":"vest","category":"travel","openedOn":"%s"}"""
			.formatted("night-" + UUID.randomUUID(), openedOn));
	}

}
