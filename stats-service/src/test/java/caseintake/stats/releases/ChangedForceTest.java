package caseintake.stats.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceDataWatch;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.by;
import static caseintake.stats.releases.PressDesk.cells;
import static caseintake.stats.releases.PressDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;

/** What was declared before units succeeded others, and before there were new ones. */
@ResourceLock("answering")
class ChangedForceTest {

	private static Stats stats;

	private static PressDesk desk;

	private static Path file;

	@BeforeAll
	static void vestlandSucceedsVestAndOstIsNew(@TempDir Path folder) throws IOException {
		String force = Files.readString(Path.of("src/test/resources/test-force.yaml"));
		file = Files.writeString(folder.resolve("force.yaml"), force);
		stats = Stats.own("--case-intake.reference-data=" + file.toUri(), "--case-intake.reference-data-interval=1d");
		desk = new PressDesk(stats);
		desk.everyDayIsFinal();
		someAreCounted();
		desk.declares("own-and-sent", "own-and-sent")
			.declares("own-and-sent-by-kind", "own-and-sent-by-kind")
			.declares("relative", "relative")
			.declares("unit", "unit")
			.declares("none", "none")
			.drafts("own-and-sent", WEDNESDAY);
		Files.writeString(file, force.replace("test-force.3", "test-force.4")
			.replace("units:", "units:\n  - {code: ost, names: {en: East}, kind: district}")
			.replace("validFrom: 2016-01-01}", "validFrom: 2016-01-01, validUntil: 2017-05-01, successor: vestland}\n"
					+ "  - {code: vestland, names: {en: Western}, kind: district, validFrom: 2017-05-02}"));
		// a content is taken when it was seen twice
		stats.bean(ReferenceDataWatch.class).look();
		stats.bean(ReferenceDataWatch.class).look();
		assertThat(stats.bean(CurrentReferenceData.class).get().version()).isEqualTo("test-force.4");
	}

	@AfterAll
	static void close() {
		stats.close();
	}

	@BeforeEach
	void onlySomeAreCounted() {
		stats.jdbc().sql("truncate cell").update();
		someAreCounted();
	}

	private static void someAreCounted() {
		desk.counted(13, "vest", "vest", MONDAY)
			.counted(20, "vest", "oslo", MONDAY)
			.counted(30, "oslo", "oslo", MONDAY);
	}

	@ParameterizedTest
	@CsvSource({ "own-and-sent, vest, vestland", "own-and-sent, vestland, vestland", "own-and-sent, vestland, oslo",
			"own-and-sent-by-kind, vest, vestland", "own-and-sent-by-kind, vestland, oslo", "relative, vest, vestland",
			"relative, vestland, vestland", "relative, oslo, vestland", "unit, vest, vest" })
	void casesOfASuccessorAreNeverCountedInAnotherCell(String series, String openingUnit, String unit) {
		desk.counted(8, openingUnit, unit, WEDNESDAY);
		assertThat(refusal(series)).contains("Declare a new series");
	}

	@Test
	void aCaseSentToANewDistrictIsSentToADistrict() {
		desk.counted(8, "vest", "ost", WEDNESDAY);
		assertThat(refusal("own-and-sent-by-kind")).contains("Declare a new series");
		assertThat(refusal("unit")).contains("Declare a new series");
		assertThat(cells(desk.drafts("own-and-sent", WEDNESDAY))).isEqualTo("own 13, sent 28");
		assertThat(cells(desk.declares("again", "own-and-sent-by-kind").drafts("again", WEDNESDAY)))
			.isEqualTo("own 13, sentToDistricts 28, sentToOthers 0");
	}

	@Test
	void aSeriesWhoseCasesAreWhereTheyWereIsReleased() {
		assertThat(cells(desk.drafts("own-and-sent-by-kind", WEDNESDAY)))
			.isEqualTo("own 13, sentToDistricts 20, sentToOthers 0");
		desk.counted(8, "vestland", "vestland", WEDNESDAY);
		assertThat(desk.drafts("none", WEDNESDAY).get("total").asLong()).isEqualTo(71);
		assertThat(cells(desk.declares("anew", "own-and-sent").drafts("anew", WEDNESDAY))).isEqualTo("own 21, sent 20");
	}

	@Test
	void aDraftFromBeforeTheSuccessionIsNotPublished() {
		desk.counted(8, "vestland", "vestland", WEDNESDAY);
		assertThat(desk.post("/v1/releases/1/publish", by("kari"), 409).get("detail").asString())
			.contains("Declare a new series");
	}

	@ParameterizedTest
	@CsvSource({ "own-and-sent", "own-and-sent-by-kind", "relative", "unit" })
	void ofCasesWithCodesThatTheReferenceDataDoNotKnowOnlyTheTotalIsSaid(String series) {
		desk.counted(8, "svalbard", "oslo", WEDNESDAY);
		assertThat(refusal(series)).contains("Declare a new series");
		assertThat(desk.drafts("none", WEDNESDAY).get("total").asLong()).isEqualTo(71);
	}

	@Test
	void whatASeriesNamesDoesNotVanish() throws IOException {
		stats.jdbc().sql("truncate cell").update();
		desk.declares("jupiter", "none", "\"operation\": \"jupiter\",");
		Files.writeString(file,
				Files.readString(file)
					.replace("test-force.4", "test-force.5")
					.replaceAll("(?s)  - code: jupiter.*?(?=\n\n)", "")
					.replaceAll("(?m)^.*code: agder.*\n", ""));
		stats.bean(ReferenceDataWatch.class).look();
		stats.bean(ReferenceDataWatch.class).look();
		var state = stats.bean(CurrentReferenceData.class).state();
		assertThat(state.data().version()).isEqualTo("test-force.4");
		assertThat(String.valueOf(state.refusal())).contains("jupiter").doesNotContain("agder");
	}

	private String refusal(String series) {
		JsonNode problem = desk.post("/v1/releases", wish(series, WEDNESDAY, ""), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/state-conflict");
		return problem.get("detail").asString();
	}

}
