package caseintake.stats.statistics;

import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class CasesTest {

	private static final LocalDate DAY = LocalDate.of(2017, 2, 28);

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void withoutAnyCaseTheTotalIsZeroAndEveryUnitAndCategoryIsListed() {
		JsonNode answer = cases("groupBy=category,unit");
		assertThat(answer.get("total").asLong()).isZero();
		assertThat(rows(answer)).hasSize(3 * 5).first().isEqualTo("travel oslo 0");
		assertThat(rows(answer)).endsWith("live-streaming kripos 0", "live-streaming external 0");
	}

	@Test
	void withoutGroupingThereIsOneRow() {
		assertThat(rows(cases(""))).containsExactly("0");
		this.counters.opened(3, cell("vest", "travel"));
		assertThat(rows(cases(""))).containsExactly("3");
	}

	@Test
	void rowsStandInTheOrderOfTheReferenceDataAndColumnsAsAsked() {
		this.counters.opened(1, cell("agder", "travel")).opened(2, cell("oslo", "live-streaming"));
		assertThat(rows(cases("groupBy=unit"))).containsExactly("oslo 2", "vest 0", "agder 1", "kripos 0",
				"external 0");
		assertThat(rows(cases("groupBy=category&unit=agder,oslo&groupBy=unit"))).containsExactly("travel oslo 0",
				"travel agder 1", "physical-abuse oslo 0", "physical-abuse agder 0", "live-streaming oslo 2",
				"live-streaming agder 0");
	}

	@Test
	void aFilterListsOnlyItsCodes() {
		this.counters.opened(1, cell("agder", "travel")).opened(2, cell("oslo", "travel"));
		JsonNode answer = cases("groupBy=unit,category&unit=kripos&unit=agder&category=travel");
		assertThat(rows(answer)).containsExactly("agder travel 1", "kripos travel 0");
		assertThat(answer.get("total").asLong()).isEqualTo(1);
	}

	@Test
	void codesMayBeAskedForByTheirAliases() {
		this.counters.opened(1, cell("vest", "physical-abuse")).opened(5, cell("oslo", "travel"));
		assertThat(rows(cases("groupBy=unit,category&unit=p07&category=Abuse,%20physical&operation=OP-DR")))
			.containsExactly("vest physical-abuse 1");
		assertThat(rows(cases("groupBy=unit&unit=11,p07"))).containsExactly("oslo 5", "vest 1");
	}

	@Test
	void formerUnitsCountAsThePresentOne() {
		this.counters.opened(1, cell("hordaland", "travel"))
			.opened(2, cell("sunnhordland", "travel"))
			.opened(4, cell("vest", "travel"));
		assertThat(rows(cases("groupBy=unit"))).contains("vest 7").hasSize(5);
		for (String unit : List.of("vest", "hordaland", "old%207")) {
			assertThat(rows(cases("groupBy=unit&unit=" + unit))).containsExactly("vest 7");
			assertThat(rows(cases("groupBy=openingUnit&openingUnit=" + unit))).containsExactly("vest 7");
		}
	}

	@Test
	void codesThatTheReferenceDataDoesNotKnowAnyMoreAreListedLast() {
		this.counters.opened(1, cell("zebra", "travel")).opened(2, cell("atlantis", "travel"));
		assertThat(rows(cases("groupBy=unit"))).containsExactly("oslo 0", "vest 0", "agder 0", "kripos 0", "external 0",
				"atlantis 2", "zebra 1");
	}

	@Test
	void casesWithoutAnOperationCanBeAskedFor() {
		this.counters.opened(1, cell(null, "vest", "vest", DAY))
			.opened(2, cell("jupiter", "vest", "vest", DAY))
			.opened(4, cell("dark-room", "vest", "vest", DAY));
		assertThat(rows(cases("groupBy=operation"))).containsExactly("dark-room 4", "jupiter 2", "null 1");
		assertThat(rows(cases("operation=none"))).containsExactly("1");
		assertThat(rows(cases("operation=none,jupiter"))).containsExactly("3");
	}

	@Test
	void byReasonTheFigureIsToldApartByHowCasesCameAndLeft() {
		this.counters.opened(5, cell("vest", "travel"))
			.moved(cell("vest", "travel"), cell("agder", "travel"), DAY)
			.changed("case-withdrawn.v1", cell("vest", "travel"), null, DAY);
		assertThat(rows(cases("groupBy=reason"))).containsExactly("case-opened.v1 5", "case-withdrawn.v1 -1");
		assertThat(rows(cases("groupBy=reason&unit=vest"))).containsExactlyInAnyOrder("case-opened.v1 5",
				"case-transferred.v1 -1", "case-withdrawn.v1 -1");
		assertThat(cases("groupBy=reason&unit=vest").get("total").asLong()).isEqualTo(3);
	}

	@Test
	void daysAndMonthsAreChronologicalAndNotFilledWithZeroes() {
		this.counters.opened(1, cell(null, "vest", "vest", DAY.plusDays(1)), DAY.plusDays(40))
			.opened(2, cell(null, "vest", "vest", DAY), DAY.plusDays(2))
			.opened(4, cell(null, "vest", "vest", DAY.minusYears(1)), DAY)
			.opened(1, cell(null, "oslo", "oslo", DAY.minusDays(9)))
			.moved(cell(null, "oslo", "oslo", DAY.minusDays(9)), cell(null, "oslo", "vest", DAY), DAY.minusDays(9));
		assertThat(rows(cases("groupBy=openedDay"))).containsExactly("2016-02-28 4", "2017-02-28 3", "2017-03-01 1");
		assertThat(rows(cases("groupBy=openedMonth"))).containsExactly("2016-02 4", "2017-02 3", "2017-03 1");
		assertThat(rows(cases("groupBy=recordedDay"))).containsExactly("2017-02-19 1", "2017-02-28 4", "2017-03-02 2",
				"2017-04-09 1");
		assertThat(rows(cases("groupBy=recordedMonth"))).containsExactly("2017-02 5", "2017-03 2", "2017-04 1");
	}

	@Test
	void everyDayThatHasACaseListsEveryUnit() {
		this.counters.opened(1, cell(null, "vest", "vest", DAY)).opened(2, cell(null, "oslo", "oslo", DAY.plusDays(3)));
		assertThat(rows(cases("groupBy=unit,openedDay&unit=vest,oslo"))).containsExactly("oslo 2017-02-28 0",
				"oslo 2017-03-03 2", "vest 2017-02-28 1", "vest 2017-03-03 0");
		assertThat(rows(cases("groupBy=openedDay,unit&unit=agder"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "openedSince=2017-02-28, 6", "openedSince=2017-03-01, 4", "openedUntil=2017-02-28, 3",
			"openedUntil=2017-02-27, 1", "openedSince=2017-02-28&openedUntil=2017-02-28, 2",
			"recordedSince=2017-05-01, 7", "recordedSince=2017-05-02, 6", "recordedUntil=2017-05-02, 3",
			"recordedSince=2017-05-02&recordedUntil=2017-05-02, 2",
			"openedSince=2017-03-01&recordedUntil=2017-05-02, 0", "asOf=2017-05-01, 1", "asOf=2017-05-10, 7",
			"asOf=2017-05-02&recordedUntil=2017-05-01, 1", "asOf=2017-05-01&recordedUntil=2017-05-03, 1",
			"asOf=2016-01-01, 0" })
	void openedAndRecordedDaysAreDifferentQuestions(String parameters, String cases) {
		this.counters.opened(1, cell(null, "vest", "vest", DAY.minusDays(1)), LocalDate.of(2017, 5, 1))
			.opened(2, cell(null, "vest", "vest", DAY), LocalDate.of(2017, 5, 2))
			.opened(4, cell(null, "vest", "vest", DAY.plusDays(1)), LocalDate.of(2017, 5, 3));
		assertThat(rows(cases(parameters))).containsExactly(cases);
	}

	@Test
	void asOfTellsWhereACaseStoodThen() {
		Cell before = cell(null, "vest", "vest", DAY);
		Cell after = cell(null, "vest", "agder", DAY);
		this.counters.opened(1, before, DAY).moved(before, after, DAY.plusDays(2));
		assertThat(rows(cases("groupBy=unit&unit=vest,agder&asOf=2017-02-27"))).containsExactly("vest 0", "agder 0");
		assertThat(rows(cases("groupBy=unit&unit=vest,agder&asOf=2017-03-01"))).containsExactly("vest 1", "agder 0");
		assertThat(rows(cases("groupBy=unit&unit=vest,agder&asOf=2017-03-02"))).containsExactly("vest 0", "agder 1");
		assertThat(rows(cases("groupBy=unit&unit=vest,agder"))).containsExactly("vest 0", "agder 1");
		assertThat(rows(cases("groupBy=unit&unit=vest,agder&recordedSince=2017-03-02"))).containsExactly("vest -1",
				"agder 1");
	}

	@Test
	void onlyTheLiveGenerationIsRead() {
		this.counters.opened(1, cell("vest", "travel")).openedInGeneration(2, cell("vest", "travel"));
		assertThat(rows(cases(""))).containsExactly("1");
	}

	@Test
	void anAnswerSaysByWhatItWasGroupedAndThatItIsNotForPublication() {
		JsonNode answer = cases("groupBy=openingUnit,unit");
		assertThat(answer.get("groupBy").toString()).isEqualTo("[\"openingUnit\",\"unit\"]");
		assertThat(answer.get("publishable").asBoolean()).isFalse();
		assertThat(answer.get("referenceDataVersion").asString()).isEqualTo("test-force.3");
		assertThat(answer.has("receipt")).isFalse();
		assertThat(answer.get("rows").get(0).propertyNames()).containsExactly("openingUnit", "unit", "cases");
	}

	@Test
	void anAnswerThatWouldHaveTooManyRowsIsRefused() {
		this.counters.openedDaily(20_000, cell(null, "vest", "vest", DAY));
		assertThat(cases("groupBy=openedDay").get("rows").size()).isEqualTo(20_000);
		refused("groupBy=openedDay,recordedMonth,unit");
		this.counters.opened(1, cell(null, "vest", "vest", DAY.minusDays(20_000)));
		refused("groupBy=openedDay");
	}

	private void refused(String parameters) {
		this.stats.http()
			.get()
			.uri("/v1/statistics/cases?" + parameters)
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/answer-too-large");
	}

	private JsonNode cases(String parameters) {
		return this.stats.get("/v1/statistics/cases?" + parameters);
	}

	private static List<String> rows(JsonNode answer) {
		return answer.get("rows").valueStream().map((row) -> {
			List<String> values = row.valueStream().map((value) -> value.isNull() ? "null" : value.asString()).toList();
			return String.join(" ", values);
		}).toList();
	}

	private static Cell cell(String unit, String category) {
		return new Cell("dark-room", unit, unit, category, DAY, List.of());
	}

	private static Cell cell(@Nullable String operation, String openingUnit, String unit, LocalDate openedOn) {
		return new Cell(operation, openingUnit, unit, "travel", openedOn, List.of());
	}

}
