package caseintake.stats.statistics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

import caseintake.stats.answering.RawHttp;
import caseintake.stats.answering.Stats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class ParametersTest {

	private final Stats stats = Stats.withEmptyCounters();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "unit=atlantis | unit | unknown-unit", "unit= | unit | unknown-unit",
			"unit | unit | unknown-unit", "unit=VEST | unit | unknown-unit", "unit=vest, | unit | unknown-unit",
			"unit=vest,atlantis | unit | unknown-unit", "unit=vest%20 | unit | unknown-unit",
			"unit=%00 | unit | unknown-unit", "unit=vest&unit=atlantis | unit | unknown-unit",
			"openingUnit=none | openingUnit | unknown-unit", "assistedBy=atlantis | assistedBy | unknown-unit",
			"assistedBy= | assistedBy | unknown-unit", "operation=atlantis | operation | unknown-operation",
			"operation= | operation | unknown-operation", "category=none | category | unknown-category",
			"assisted=yes | assisted | bad-flag", "assisted= | assisted | bad-flag",
			"assisted=true&assisted=true | assisted | bad-flag", "openedSince=2017-02-29 | openedSince | bad-date",
			"openedSince=2017-2-1 | openedSince | bad-date", "openedUntil=20170201 | openedUntil | bad-date",
			"recordedSince= | recordedSince | bad-date",
			"recordedUntil=2017-01-01T00:00:00Z | recordedUntil | bad-date",
			"openedSince=0000-01-01 | openedSince | bad-date", "openedSince=-2017-01-01 | openedSince | bad-date",
			"openedSince=%2B2017-01-01 | openedSince | bad-date",
			"openedSince=2017-01-01&openedSince=2017-01-01 | openedSince | bad-date",
			"openedSince=2017-01-02&openedUntil=2017-01-01 | openedSince | since-after-until",
			"recordedSince=2017-01-02&recordedUntil=2017-01-01 | recordedSince | since-after-until",
			"asOf=yesterday | asOf | bad-date", "asOf=2017-05-11 | asOf | in-the-future",
			"groupBy=district | groupBy | unknown-column", "groupBy=Unit | groupBy | unknown-column",
			"groupBy= | groupBy | unknown-column", "groupBy=unit,unit | groupBy | repeated-column",
			"groupBy=unit&groupBy=unit | groupBy | repeated-column", "groupBy=opened_on | groupBy | unknown-column",
			"receipt=7 | receipt | bad-receipt", "receipt= | receipt | bad-receipt",
			"receipt=7-0-9f3c2a1b | receipt | bad-receipt", "receipt=7-42-9F3C2A1B | receipt | bad-receipt",
			"receipt=7-9999999999999999999-9f3c2a1b | receipt | bad-receipt",
			"receipt=7-42-9f3c2a1 | receipt | bad-receipt", "receipt=-1-42-9f3c2a1b | receipt | bad-receipt" })
	void aParameterThatCannotBeUsedIsNamed(String query, String parameter, String code) {
		refused("/v1/statistics/cases?" + query).jsonPath("$.type")
			.isEqualTo("/problems/invalid-parameter")
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
	}

	@Test
	void everythingThatIsWrongIsToldAtOnceAndNothingIsQuoted() {
		String body = text(refused("/v1/statistics/cases?unit=q1q1,q2q2&category=q3q3&openedSince=q4q4&groupBy=q5q5"));
		assertThat(body).contains("\"unit\"", "\"category\"", "\"openedSince\"", "\"groupBy\"").doesNotContain("q");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/statistics/cases?units=vest", "/v1/statistics/cases?unit=vest&Unit=vest",
			"/v1/statistics/cases?unit=vest&zzzz", "/v1/statistics/cases?=vest",
			"/v1/statistics/operations/dark-room/summary?unit=vest", "/v1/pipeline?zzzz=1",
			"/v1/statistics/cases?anchor=vest", "/v1/statistics/changes?from=2017-05-09&asOf=2017-05-09",
			"/v1/statistics/changes?from=2017-05-09&recordedSince=2017-05-09", "/v1/statistics/cases?%75nitz=vest" })
	void aParameterThatTheCallDoesNotKnowIsRefused(String address) {
		BodyContentSpec refusal = refused(address);
		refusal.jsonPath("$.type").isEqualTo("/problems/unknown-parameter");
		assertThat(text(refusal)).doesNotContain("zz", "units", "Unit\"");
	}

	@Test
	void encodedNamesAndAnEmptyQueryAreUnderstood() {
		assertThat(this.stats.get("/v1/statistics/cases?%75nit=vest&&groupBy=unit").get("rows").size()).isEqualTo(1);
		assertThat(this.stats.get("/v1/statistics/cases?").get("rows").size()).isEqualTo(1);
		assertThat(this.stats.get("/v1/pipeline?").get("generation").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "unit=%FF", "unit=%C3", "unit=%zz", "unit=%", "%=vest" })
	void brokenEncodingIsRefused(String query) {
		assertThat(RawHttp.get(this.stats.address(), "/v1/statistics/cases?" + query)).contains(" 400 ",
				"application/problem+json", "\"status\":400");
	}

	@ParameterizedTest
	@ValueSource(strings = { "asOf=2017-05-11", "openedSince=2017-01-02&openedUntil=2017-01-01", "anchor=atlantis",
			"anchor=", "anchor=vest,agder", "recordedSince=x" })
	void theSummaryRefusesThemToo(String query) {
		refused("/v1/statistics/operations/dark-room/summary?" + query).jsonPath("$.errors.length()").isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { " | from | missing", "to=2017-05-09 | from | missing", "from= | from | bad-date",
					"from=yesterday | from | bad-date", "from=2017-05-11 | from | in-the-future",
					"from=2017-05-09&to=2017-05-11 | to | in-the-future", "from=2017-05-09&to=x | to | bad-date",
					"from=2017-05-09&to=2017-05-08 | from | since-after-until",
					"from=2017-05-09&from=2017-05-09 | from | bad-date",
					"from=2017-05-09&assistedBy=atlantis | assistedBy | unknown-unit",
					"from=2017-05-09&groupBy=reason,reason | groupBy | repeated-column" })
	void changesNeedADayThatIsNotLaterThanTheOther(@Nullable String query, String parameter, String code) {
		refused("/v1/statistics/changes?" + ((query != null) ? query : "")).jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
	}

	@Test
	void theLastSecondOfADayInTheZoneIsNotYetTheNextDay() {
		this.stats.clock().set(Instant.parse("2017-05-10T21:59:59Z"));
		refused("/v1/statistics/cases?asOf=2017-05-11");
		this.stats.clock().set(Instant.parse("2017-05-10T22:00:00Z"));
		assertThat(this.stats.get("/v1/statistics/cases?asOf=2017-05-11").get("asOf").asString())
			.isEqualTo("2017-05-11");
	}

	private BodyContentSpec refused(String address) {
		return this.stats.http()
			.get()
			.uri(URI.create(this.stats.address() + address))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody();
	}

	private static String text(BodyContentSpec body) {
		return new String(Objects.requireNonNull(body.returnResult().getResponseBody()), StandardCharsets.UTF_8);
	}

}
