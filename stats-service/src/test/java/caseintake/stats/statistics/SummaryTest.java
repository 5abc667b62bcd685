package caseintake.stats.statistics;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class SummaryTest {

	private static final LocalDate DAY = LocalDate.of(2016, 11, 21);

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	// Vest is the anchor
	@ParameterizedTest
	@CsvSource({ "vest, vest, own", "hordaland, sunnhordland, own", "sunnhordland, vest, own", "vest, hordaland, own",
			"agder, sunnhordland, takenOver", "vest, agder, sent.districts", "vest, kripos, sent.national",
			"hordaland, external, sent.outside", "agder, vest, takenOver", "kripos, hordaland, takenOver",
			"agder, agder, elsewhere", "agder, kripos, elsewhere", "external, oslo, elsewhere" })
	void aCaseIsCountedOnce(String openingUnit, String unit, String where) {
		this.counters.opened(1, cell(openingUnit, unit));
		JsonNode summary = summary("dark-room", "asOf=2017-05-01");
		assertThat(figure(summary, where)).isEqualTo(1);
		assertThat(figure(summary, "all")).isEqualTo(1);
		assertThat(figure(summary, "own") + figure(summary, "sent.total") + figure(summary, "takenOver")
				+ figure(summary, "elsewhere"))
			.isEqualTo(1);
	}

	@Test
	void theFourAddUpToAllAndSentToItsParts() {
		String[] units = { "oslo", "vest", "hordaland", "agder", "kripos", "external" };
		int cases = 1;
		for (String openingUnit : units) {
			for (String unit : units) {
				this.counters.opened(cases++, cell(openingUnit, unit));
			}
		}
		for (String anchor : units) {
			JsonNode summary = summary("dark-room", "anchor=" + anchor);
			assertThat(figure(summary, "all")).isEqualTo(36 * 37 / 2);
			assertThat(figure(summary, "own") + figure(summary, "sent.total") + figure(summary, "takenOver")
					+ figure(summary, "elsewhere"))
				.isEqualTo(36 * 37 / 2);
			assertThat(figure(summary, "sent.districts") + figure(summary, "sent.national")
					+ figure(summary, "sent.outside"))
				.isEqualTo(figure(summary, "sent.total"));
		}
	}

	@Test
	void aCaseSentOnThroughThirdUnitsIsStillSentAndOneThatComesBackIsOwn() {
		this.counters.opened(1, cell("vest", "vest"))
			.moved(cell("vest", "vest"), cell("vest", "agder"), DAY.plusDays(1))
			.moved(cell("vest", "agder"), cell("vest", "oslo"), DAY.plusDays(2))
			.moved(cell("vest", "oslo"), cell("vest", "vest"), DAY.plusDays(3));
		assertThat(figure(summary("dark-room", "asOf=2016-11-21"), "own")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "asOf=2016-11-22"), "sent.districts")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "asOf=2016-11-23"), "sent.districts")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "asOf=2016-11-24"), "own")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "asOf=2016-11-24"), "all")).isEqualTo(1);
	}

	@Test
	void theAnchorIsTheOwnerOnTheDayOfAsOfUnlessOneIsNamed() {
		this.counters.opened(1, cell("vest", "vest"));
		assertThat(summary("dark-room", "").get("anchor").asString()).isEqualTo("vest");
		assertThat(summary("dark-room", "anchor=old%207").get("anchor").asString()).isEqualTo("vest");
		JsonNode seenFromAgder = summary("OP-DR", "anchor=agder");
		assertThat(seenFromAgder.get("operation").asString()).isEqualTo("dark-room");
		assertThat(seenFromAgder.get("anchor").asString()).isEqualTo("agder");
		assertThat(figure(seenFromAgder, "elsewhere")).isEqualTo(1);
	}

	@Test
	void aHandoverMovesNoCase() {
		this.counters.opened(2, cell("vest", "vest"));
		this.stats.clock().set(Instant.parse("2017-06-01T10:00:00Z"));
		JsonNode after = summary("dark-room", "");
		assertThat(after.get("anchor").asString()).isEqualTo("kripos");
		assertThat(figure(after, "elsewhere")).isEqualTo(2);
		JsonNode before = summary("dark-room", "asOf=2017-05-31");
		assertThat(before.get("anchor").asString()).isEqualTo("vest");
		assertThat(figure(before, "own")).isEqualTo(2);
	}

	@Test
	void aFormerUnitThatOwnsStandsForThePresentOne() {
		this.counters.opened(1, new Cell("jupiter", "vest", "hordaland", "travel", DAY, List.of()));
		JsonNode summary = summary("jupiter", "");
		assertThat(summary.get("anchor").asString()).isEqualTo("vest");
		assertThat(figure(summary, "own")).isEqualTo(1);
	}

	@Test
	void withoutAnOwnerTheAnchorMustBeNamed() {
		this.stats.http()
			.get()
			.uri("/v1/statistics/operations/jupiter/summary?asOf=2016-11-30")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].parameter")
			.isEqualTo("anchor")
			.jsonPath("$.errors[0].code")
			.isEqualTo("no-owner");
		assertThat(figure(summary("jupiter", "asOf=2016-11-30&anchor=vest"), "all")).isZero();
	}

	@Test
	void onlyCasesOfTheOperationAreCountedAndAssistedOnesOnce() {
		this.counters.opened(1, new Cell("dark-room", "vest", "vest", "travel", DAY, List.of("kripos", "external")))
			.opened(2, new Cell("dark-room", "vest", "agder", "travel", DAY, List.of("kripos")))
			.opened(4, cell("vest", "vest"))
			.opened(8, new Cell(null, "vest", "vest", "travel", DAY, List.of("kripos")))
			.opened(16, new Cell("jupiter", "vest", "vest", "travel", DAY, List.of()));
		JsonNode summary = summary("dark-room", "");
		assertThat(figure(summary, "all")).isEqualTo(7);
		assertThat(figure(summary, "assisted")).isEqualTo(3);
	}

	@Test
	void daysOfOpeningAndRecordingLimitTheCases() {
		this.counters.opened(1, cell("vest", "vest"), DAY.plusDays(10))
			.opened(2, new Cell("dark-room", "vest", "vest", "travel", DAY.minusDays(1), List.of()), DAY.plusDays(11));
		assertThat(figure(summary("dark-room", "openedSince=2016-11-21"), "all")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "openedUntil=2016-11-20"), "all")).isEqualTo(2);
		assertThat(figure(summary("dark-room", "recordedUntil=2016-12-01"), "all")).isEqualTo(1);
		assertThat(figure(summary("dark-room", "recordedSince=2016-12-02"), "all")).isEqualTo(2);
		assertThat(figure(summary("dark-room", "asOf=2016-12-01"), "all")).isEqualTo(1);
	}

	@Test
	void anUnknownOperationIsNotFound() {
		for (String code : List.of("atlantis", "none", "%00", "vest")) {
			this.stats.http()
				.get()
				.uri(URI.create(this.stats.address() + "/v1/statistics/operations/" + code + "/summary"))
				.exchange()
				.expectStatus()
				.value((status) -> assertThat(status).isIn(404, 400));
		}
	}

	private JsonNode summary(String operation, String parameters) {
		return this.stats.get("/v1/statistics/operations/" + operation + "/summary?" + parameters);
	}

	private static long figure(JsonNode summary, String path) {
		return summary.at("/" + path.replace('.', '/')).asLong(-1);
	}

	private static Cell cell(String openingUnit, String unit) {
		return new Cell("dark-room", openingUnit, unit, "travel", DAY, List.of());
	}

}
