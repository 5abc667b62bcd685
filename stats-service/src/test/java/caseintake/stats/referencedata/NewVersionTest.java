package caseintake.stats.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.localstack.TestStack;
import caseintake.referencedata.ReferenceDataWatch;
import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.Stats;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The file changes while the service answers. */
@ResourceLock("answering")
class NewVersionTest {

	private static final String FILE = """
			zone: Europe/Oslo
			earliestOpeningDay: 2010-01-01
			units:
			  - {code: oslo, names: {en: Oslo}, kind: district}
			  - {code: agder, names: {en: Agder}, kind: district}
			operations:
			  - {code: dark-room, names: {en: D}, startedOn: 2016-01-01, owners: [{unit: oslo, from: 2016-01-01}]}
			categories:
			  - {code: travel, names: {en: Travel}}
			""";

	private static final String WITH_VEST = FILE.replace("units:\n",
			"units:\n  - {code: vest, names: {en: West}, kind: district}\n");

	private static final LocalDate DAY = LocalDate.of(2017, 5, 9);

	private static Path file;

	private static String database;

	private static Stats stats;

	private static int versions;

	@BeforeAll
	static void start(@TempDir Path folder) {
		file = folder.resolve("force.yaml");
		write(FILE);
		database = TestStack.newDatabase();
		stats = instance();
	}

	@AfterAll
	static void stop() {
		stats.close();
	}

	@BeforeEach
	void nothingIsCounted() {
		stats.jdbc().sql("truncate cell").update();
		bring(FILE);
	}

	@Test
	void whatNoVersionHasYetIsCountedAndShownByItsCode() {
		stats.counters().opened(2, cell("vest")).opened(1, cell("oslo"));

		JsonNode before = stats.get("/v1/statistics/cases?groupBy=unit");
		assertThat(before.get("total").asLong()).isEqualTo(3);
		assertThat(units(before)).containsExactly("oslo", "agder", "vest");
		assertThat(status("/v1/statistics/cases?unit=vest")).isEqualTo(400);

		String version = bring(WITH_VEST);

		JsonNode after = stats.get("/v1/statistics/cases?groupBy=unit");
		assertThat(units(after)).containsExactly("vest", "oslo", "agder");
		assertThat(after.get("referenceDataVersion").asString()).isEqualTo(version);
		assertThat(stats.get("/v1/statistics/cases?unit=vest").get("total").asLong()).isEqualTo(2);
	}

	@Test
	void everyAnswerNamesTheVersionThatItIsGivenBy() {
		String version = bring(FILE);
		for (String answer : List.of("/v1/statistics/cases", "/v1/statistics/changes?from=2017-05-09",
				"/v1/statistics/operations/dark-room/summary")) {
			assertThat(stats.get(answer).get("referenceDataVersion").asString()).as(answer).isEqualTo(version);
		}
		assertThat(stats.get("/v1/pipeline").at("/referenceData/version").asString()).isEqualTo(version);
		assertThat(stats.get("/v1/pipeline").at("/referenceData/refused").isNull()).isTrue();
	}

	@Test
	void formerUnitsCountAsTheirSuccessorsAsSoonAsTheVersionSaysSo() {
		stats.counters().opened(2, cell("agder"));
		bring(FILE.replace("{code: agder,", "{code: agder, validUntil: 2017-12-31, successor: oslo,"));
		assertThat(stats.get("/v1/statistics/cases?unit=oslo").get("total").asLong()).isEqualTo(2);
	}

	@Test
	void aBadFileKeepsTheVersionInForceAndIsShown() {
		String version = bring(FILE);
		writeWhole("version: bad\nzone: Europe/Atlantis\n");
		look();
		JsonNode data = stats.get("/v1/pipeline").get("referenceData");
		assertThat(data.get("version").asString()).isEqualTo(version);
		assertThat(data.at("/refused/reasons/0").asString()).startsWith("zone (line 2) must be a time zone");
		assertThat(refusedMetric()).isEqualTo(1);
		bring(FILE);
		assertThat(stats.get("/v1/pipeline").at("/referenceData/refused").isNull()).isTrue();
		assertThat(refusedMetric()).isZero();
	}

	@Test
	void aCodeThatIsCountedCannotVanish() {
		String version = bring(WITH_VEST);
		stats.counters().opened(1, cell("vest"));
		String refused = bring(FILE);
		JsonNode data = stats.get("/v1/pipeline").get("referenceData");
		assertThat(data.get("version").asString()).isEqualTo(version);
		assertThat(data.at("/refused/version").asString()).isEqualTo(refused);
		assertThat(data.at("/refused/reasons/0").asString()).startsWith("units must keep the code \"vest\"");
	}

	@Test
	void norCanOneOfThoseWhoAssistOrOfAnOperationOrCategory() {
		String whole = bring(
				WITH_VEST.replace("categories:\n", "categories:\n  - {code: other, names: {en: Other}}\n"));
		stats.counters().opened(1, new Cell("dark-room", "oslo", "oslo", "other", DAY, List.of("agder", "vest")));
		bring(FILE.replaceAll("(?m)^  - \\{code: dark-room.*\n", "").replace("operations:\n", "operations: []\n"));
		JsonNode data = stats.get("/v1/pipeline").get("referenceData");
		assertThat(data.get("version").asString()).isEqualTo(whole);
		assertThat(data.at("/refused/reasons").size()).isEqualTo(3);
	}

	@Test
	void aCodeThatIsNotCountedMayGo() {
		bring(WITH_VEST);
		String version = bring(FILE);
		assertThat(stats.get("/v1/pipeline").at("/referenceData/version").asString()).isEqualTo(version);
	}

	@Test
	void theZoneCannotChangeOnceDaysAreCounted() {
		String elsewhere = FILE.replace("Europe/Oslo", "Europe/London");
		stats.counters().opened(1, cell("oslo"));
		bring(elsewhere);
		assertThat(stats.get("/v1/pipeline").at("/referenceData/refused/reasons/0").asString())
			.startsWith("zone must stay Europe/Oslo");
	}

	@Test
	void aRestartIsHeldAgainstWhatIsCountedToo() {
		bring(WITH_VEST);
		stats.counters().opened(1, cell("vest"));
		write(FILE);
		assertThatThrownBy(NewVersionTest::instance).hasStackTraceContaining("units must keep the code \"vest\"");
		bring(WITH_VEST);
	}

	@Test
	void aStreamEndsSoThatItsReadersAskByTheNewVersion() throws Exception {
		stats.counters().opened(2, cell("agder"));
		try (LiveReader reader = stats.live("unit=oslo")) {
			LiveReader.Event told = reader.next();
			assertThat(told.json().get("total").asLong()).isZero();
			String version = bring(
					FILE.replace("{code: agder,", "{code: agder, validUntil: 2017-12-31, successor: oslo,"));
			assertThat(reader.awaitEnd()).isTrue();
			try (LiveReader again = stats.live("unit=oslo", told.id())) {
				JsonNode figures = again.figures();
				assertThat(figures.get("total").asLong()).isEqualTo(2);
				assertThat(figures.get("referenceDataVersion").asString()).isEqualTo(version);
			}
		}
	}

	private static Stats instance() {
		return Stats.own("--case-intake.reference-data=" + file.toUri(), "--spring.datasource.url=" + database);
	}

	private static Cell cell(String unit) {
		return new Cell("dark-room", unit, unit, "travel", DAY, List.of());
	}

	/** Has the service find another content, under a version of its own. */
	private static String bring(String content) {
		String version = write(content);
		look();
		return version;
	}

	private static void look() {
		stats.bean(ReferenceDataWatch.class).look();
		stats.bean(ReferenceDataWatch.class).look();
	}

	private static String write(String content) {
		versions++;
		writeWhole("version: test-" + versions + "\n" + content);
		return "test-" + versions;
	}

	private static void writeWhole(String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> units(JsonNode answer) {
		return answer.get("rows").valueStream().map((row) -> row.get("unit").asString()).toList();
	}

	private static int status(String path) {
		return stats.http().get().uri(URI.create(stats.address() + path)).exchange().returnResult().getStatus().value();
	}

	private static double refusedMetric() {
		return stats.bean(MeterRegistry.class).get("case.intake.reference.data.refused").gauge().value();
	}

}
