package caseintake.stats.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A row of an answer here: reason, added, arrived late, removed, difference. */
@ResourceLock("answering")
class ChangesTest {

	private static final LocalDate MONDAY = LocalDate.of(2017, 5, 8);

	private static final LocalDate TUESDAY = MONDAY.plusDays(1);

	private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void withoutAnyChangeThereIsNoReason() {
		this.counters.opened(3, cell("vest"), MONDAY);
		JsonNode answer = changes("from=2017-05-08");
		assertThat(rows(answer)).isEmpty();
		assertFigures(answer, 3, 3);
	}

	@Test
	void everyReasonSaysWhatCameInAndWhatLeft() {
		this.counters.opened(10, cell("vest"), MONDAY)
			.opened(2, cell("agder", TUESDAY), TUESDAY)
			.moved(cell("vest"), cell("oslo"), TUESDAY)
			.changed("case-withdrawn.v1", cell("vest"), null, TUESDAY)
			.changed("case-withdrawn.v1", cell("vest"), null, TUESDAY);
		JsonNode answer = changes("from=2017-05-08");
		assertThat(rows(answer)).containsExactlyInAnyOrder("case-opened.v1 2 0 0 2", "case-transferred.v1 1 0 1 0",
				"case-withdrawn.v1 0 0 2 -2");
		assertFigures(answer, 10, 10);
		assertThat(answer.get("groupBy").toString()).isEqualTo("[\"reason\"]");
	}

	@Test
	void aTransferCountsWhereItLeftAndWhereItArrived() {
		this.counters.opened(5, cell("vest"), MONDAY)
			.moved(cell("vest"), cell("agder"), TUESDAY)
			.moved(cell("vest"), cell("agder"), TUESDAY)
			.moved(cell("agder"), cell("vest"), WEDNESDAY);
		JsonNode vest = changes("from=2017-05-08&unit=vest");
		assertThat(rows(vest)).containsExactly("case-transferred.v1 1 0 2 -1");
		assertFigures(vest, 5, 4);
		assertThat(rows(changes("from=2017-05-08&unit=agder"))).containsExactly("case-transferred.v1 2 0 1 1");
		assertThat(rows(changes("from=2017-05-08"))).containsExactly("case-transferred.v1 3 0 3 0");
		assertThat(rows(changes("from=2017-05-08&unit=oslo"))).isEmpty();
	}

	@Test
	void betweenAUnitAndItsPredecessorNothingChangesButTheMoveIsTold() {
		this.counters.opened(1, cell("hordaland"), MONDAY).moved(cell("hordaland"), cell("vest"), TUESDAY);
		JsonNode vest = changes("from=2017-05-08&unit=vest&groupBy=unit");
		assertThat(rows(vest)).containsExactly("vest case-transferred.v1 1 0 1 0");
		assertFigures(vest, 1, 1);
	}

	@ParameterizedTest
	@CsvSource({ "2017-05-07, 0", "2017-05-08, 2", "2017-05-09, 3" })
	void newCasesThatWereOpenedByTheEndOfTheFirstDayArrivedLate(LocalDate from, int late) {
		this.counters.opened(2, cell("vest", MONDAY), WEDNESDAY)
			.opened(1, cell("vest", TUESDAY), WEDNESDAY)
			.opened(4, cell("vest", WEDNESDAY), WEDNESDAY);
		assertThat(rows(changes("from=" + from))).containsExactly("case-opened.v1 7 " + late + " 0 7");
	}

	@Test
	void onlyNewCasesArriveLate() {
		this.counters.opened(3, cell("vest"), MONDAY)
			.moved(cell("vest"), cell("agder"), TUESDAY)
			.changed("case-reinstated.v1", null, cell("vest"), TUESDAY);
		assertThat(rows(changes("from=2017-05-08"))).containsExactlyInAnyOrder("case-transferred.v1 1 0 1 0",
				"case-reinstated.v1 1 0 0 1");
	}

	@Test
	void bothDaysAreMeantAsKnownAtTheirEnd() {
		this.counters.opened(1, cell("vest"), MONDAY)
			.opened(2, cell("vest"), TUESDAY)
			.opened(4, cell("vest"), WEDNESDAY);
		assertFigures(changes("from=2017-05-08&to=2017-05-09"), 1, 3);
		assertFigures(changes("from=2017-05-07&to=2017-05-08"), 0, 1);
		assertFigures(changes("from=2017-05-09&to=2017-05-09"), 3, 3);
		assertFigures(changes("from=2017-05-08"), 1, 7);
		JsonNode answer = changes("from=2017-05-08&to=2017-05-09");
		assertThat(answer.at("/from/asOf").asString()).isEqualTo("2017-05-08");
		assertThat(answer.at("/to/asOf").asString()).isEqualTo("2017-05-09");
		assertThat(changes("from=2017-05-08").at("/to/asOf").asString()).isEqualTo("2017-05-10");
	}

	@Test
	void openingDaysLimitTheCasesAndNotTheChanges() {
		this.counters.opened(1, cell("vest", MONDAY.minusDays(30)), MONDAY)
			.changed("case-corrected.v1", cell("vest", MONDAY.minusDays(30)), cell("vest", MONDAY), TUESDAY);
		assertThat(rows(changes("from=2017-05-08&openedSince=2017-05-01")))
			.containsExactly("case-corrected.v1 1 0 0 1");
		assertThat(rows(changes("from=2017-05-08&openedUntil=2017-04-30")))
			.containsExactly("case-corrected.v1 0 0 1 -1");
	}

	@Test
	void reasonsCanBeToldApartByOtherColumns() {
		this.counters.opened(2, cell("vest"), MONDAY)
			.opened(1, cell("agder"), TUESDAY)
			.moved(cell("vest"), cell("oslo"), TUESDAY);
		assertThat(rows(changes("from=2017-05-08&groupBy=unit"))).containsExactly("oslo case-transferred.v1 1 0 0 1",
				"vest case-transferred.v1 0 0 1 -1", "agder case-opened.v1 1 1 0 1");
		assertThat(rows(changes("from=2017-05-08&groupBy=reason,unit"))).containsExactly("case-opened.v1 agder 1 1 0 1",
				"case-transferred.v1 oslo 1 0 0 1", "case-transferred.v1 vest 0 0 1 -1");
		assertThat(rows(changes("from=2017-05-07&groupBy=recordedDay"))).containsExactly(
				"2017-05-08 case-opened.v1 2 0 0 2", "2017-05-09 case-opened.v1 1 0 0 1",
				"2017-05-09 case-transferred.v1 1 0 1 0");
	}

	@Test
	void reasonsStandInTheOrderOfTheTypesAndThoseOfTheFutureLast() {
		List<String> types = new ArrayList<>(Arrays.stream(CaseEventType.values()).map(CaseEventType::code).toList());
		types.addAll(List.of("a-type-of-the-future.v1", "case-opened.v2"));
		types.reversed().forEach((type) -> this.counters.changed(type, null, cell("vest"), TUESDAY));
		assertThat(changes("from=2017-05-08").get("rows").valueStream().map((row) -> row.get("reason").asString()))
			.containsExactlyElementsOf(types);
		assertThat(rows(changes("from=2017-05-08"))).endsWith("a-type-of-the-future.v1 1 0 0 1",
				"case-opened.v2 1 0 0 1");
	}

	@Test
	void onlyTheLiveGenerationIsRead() {
		this.counters.opened(1, cell("vest"), TUESDAY).openedInGeneration(2, cell("vest"));
		assertFigures(changes("from=2017-05-07"), 0, 1);
	}

	@Test
	void anAnswerThatWouldHaveTooManyRowsIsRefused() {
		this.counters.openedDaily(20_001, cell("vest"));
		this.stats.http()
			.get()
			.uri("/v1/statistics/changes?from=2017-05-07&groupBy=openedDay")
			.exchange()
			.expectStatus()
			.isEqualTo(422);
	}

	private static void assertFigures(JsonNode answer, long from, long to) {
		assertThat(answer.at("/from/cases").asLong(-1)).isEqualTo(from);
		assertThat(answer.at("/to/cases").asLong(-1)).isEqualTo(to);
		assertThat(answer.get("difference").asLong(-1)).isEqualTo(to - from);
	}

	private JsonNode changes(String parameters) {
		return this.stats.get("/v1/statistics/changes?" + parameters);
	}

	private static List<String> rows(JsonNode answer) {
		return answer.get("rows")
			.valueStream()
			.map((row) -> String.join(" ", row.valueStream().map(JsonNode::asString).toList()))
			.toList();
	}

	private static Cell cell(String unit) {
		return cell(unit, MONDAY);
	}

	private static Cell cell(String unit, LocalDate openedOn) {
		return new Cell("dark-room", "vest", unit, "travel", openedOn, List.of());
	}

}
