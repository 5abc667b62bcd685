package caseintake.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard as people see it, in a real browser on the whole pipeline. */
class DashboardIT {

	private static final String VEST = "a[href*='anchor=vest'] .figure, .tile a[aria-current] .figure";

	private static final String IMPORTS = "section[aria-labelledby='imports']";

	private static final AtomicInteger CASES = new AtomicInteger();

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	private static Browser browser;

	@BeforeAll
	static void start() {
		Browser.assumeInstalled();
		pipeline = Pipeline.start(folder, Map.of("CASE_INTAKE_ANSWERS_STALE_AFTER", "5s"));
		browser = Browser.open(pipeline.service("stats").port(), folder);
		pipeline.loadSample();
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
		if (pipeline != null) {
			pipeline.close();
		}
	}

	@BeforeEach
	void lookInEnglish() {
		browser.resize(1366, 768).visit("").prefer("en", "light").visit("");
		browser.awaitState("complete");
	}

	@Test
	void whoeverOpensThePageIsAskedWhoTheyAreAndThenSeesIt() {
		browser.as("monitor").go("?view=now");
		assertThat(browser.isAskedWho()).isTrue();
		browser.logIn();
		Browser.await().until(() -> !browser.isAskedWho());
		browser.awaitState("complete");
		assertThat(browser.driver.manage().getCookieNamed("JSESSIONID").isHttpOnly()).isTrue();
		assertThat(browser.script("return document.cookie").toString()).doesNotContain("JSESSIONID");
		browser.find(".person button").click();
		Browser.await().until(browser::isAskedWho);
		browser.as("everything");
	}

	@Test
	void aPostedCaseMovesTheCounterOfItsDistrict() {
		List<Long> times = IntStream.range(0, 5).mapToObj((i) -> {
			long before = browser.number(VEST);
			register("vest");
			long answered = System.nanoTime();
			Browser.await().until(() -> browser.number(VEST) == before + 1);
			return NANOSECONDS.toMillis(System.nanoTime() - answered);
		}).toList();
		assertThat(browser.text(".tile a[aria-current] .delta")).startsWith("+");
		Gallery.tell("milliseconds from answer to screen", times);
	}

	@Test
	void theFirstCountersAreShownWithoutAClick() {
		List<Long> times = IntStream.range(0, 5).mapToObj((i) -> {
			browser.visit("");
			browser.awaitState("complete");
			Object shown = browser.script("return performance.getEntriesByName('figures')[0]?.startTime");
			assertThat(shown).isInstanceOf(Number.class);
			return ((Number) shown).longValue();
		}).toList();
		Gallery.tell("milliseconds from navigation to figures", times);
	}

	@Test
	void aLostConnectionIsToldAndHeals() {
		long before = browser.number(VEST);
		pipeline.service("stats").kill();
		browser.awaitState("lost");
		assertThat(browser.text(".state")).contains("Connection lost", "Figures are from");
		assertThat(browser.number(VEST)).isEqualTo(before);
		pipeline.ready(pipeline.startStats("stats", "intake"));
		// its sessions have ended with it
		Browser.await().until(browser::isAskedWho);
		browser.logIn();
		browser.awaitState("complete");
		register("vest");
		Browser.await().until(() -> browser.number(VEST) == before + 1);
		browser.complaints();
	}

	@Test
	void whenIntakeIsAwayTheStateIsUnknownAndSaysWhy() {
		pipeline.service("intake").kill();
		browser.awaitText(".state", "Unknown: intake does not answer");
		assertThat(browser.find(".state").getDomAttribute("data-kind")).isEqualTo("unknown");
		assertThat(browser.number(VEST)).isPositive();
		browser.visit("?view=pipeline");
		browser.awaitText(IMPORTS, "it is not known whether an import is running");
		pipeline.ready(pipeline.startIntake("intake"));
		browser.awaitState("complete");
	}

	@Test
	void figuresAreThoseOfTheApi() {
		browser.visit("?openedSince=2016-11-20");
		browser.awaitState("complete");
		JsonNode summary = pipeline.stats()
			.get("/v1/statistics/operations/dark-room/summary?openedSince=2016-11-20")
			.json();
		for (String part : List.of("own", "takenOver", "elsewhere")) {
			assertThat(browser.number(".parts ." + part + " dd")).as(part).isEqualTo(summary.get(part).asLong());
		}
		assertThat(browser.number(".parts .sent dd")).isEqualTo(summary.at("/sent/total").asLong());
		assertThat(browser.text(".parts .sent .note")).startsWith(summary.at("/sent/districts").asString() + " to");
		pipeline.stats()
			.get("/v1/statistics/cases?operation=dark-room&openedSince=2016-11-20&groupBy=unit")
			.json()
			.get("rows")
			.forEach((row) -> assertThat(browser.number(figureOf(row.get("unit").asString()))).as(row.toString())
				.isEqualTo(row.get("cases").asLong()));
	}

	/** As they are when everything of some years is asked for. */
	@ParameterizedTest
	@ValueSource(ints = { 390, 768, 1024, 1280, 1920, 2560 })
	void figuresOfMillionsStayInTheirPlaceAndLinksInOneLine(int width) {
		browser.resize(width, 900).visit("?operation=all");
		browser.awaitState("complete");
		assertThat(browser.script("""
				return [...document.querySelectorAll('.tile .figure')]
					.map((figure) => figure.textContent.length - figure.style.getPropertyValue('--length'))
					.filter((difference) => difference !== 0)""")).isEqualTo(List.of());
		assertThat(browser
			.script("""
					const figures = [...document.querySelectorAll('.tile .figure, .bars .figure')];
					figures.forEach((figure) => {
						figure.textContent = '1,200,053';
						figure.style.setProperty('--length', 9);
					});
					return figures.filter((figure) => figure.scrollWidth > figure.clientWidth || figure.getClientRects().length > 1)
						.map((figure) => figure.closest('li').textContent)"""))
			.isEqualTo(List.of());
		assertThat(browser.script("""
				return new Set([...document.querySelectorAll('.views a')].map((link) => link.offsetTop)).size"""))
			.isEqualTo(1L);
	}

	@Test
	void aChoiceStandsInTheAddressAndTheWayBackLeadsBack() {
		browser.find("a[href*='anchor=oslo']").click();
		browser.awaitText(".headline .about", "from Oslo");
		assertThat(browser.driver.getCurrentUrl()).endsWith("?anchor=oslo");
		browser.driver.navigate().back();
		browser.awaitText(".headline .about", "from West");
	}

	@Test
	void changesAddUpToTheDifferenceThatTheApiTells() {
		browser.visit("?view=changes");
		browser.awaitText(".equation", "Not final");
		JsonNode cases = pipeline.stats().get("/v1/statistics/cases?operation=dark-room").json();
		assertThat(browser.number(".equation > div:last-of-type .figure")).isEqualTo(cases.get("total").asLong());
		assertThat(browser.text("tbody tr th")).startsWith("New case");
	}

	@Test
	void theTableOfTheSeriesIsTakenAlongAsCsv() {
		browser.visit("?view=series&split=category");
		browser.awaitText(".readout", "cases");
		browser.find(".figures summary").click();
		browser.find(".figures .csv").click();
		List<String> lines = browser.awaitDownload();
		assertThat(lines.getFirst()).startsWith("\uFEFFMonth,Total,Sharing of abuse material");
		long total = lines.stream().skip(1).mapToLong((line) -> Long.parseLong(line.split(",")[1])).sum();
		assertThat(total)
			.isEqualTo(pipeline.stats().get("/v1/statistics/cases?operation=dark-room").json().get("total").asLong());
	}

	@Test
	void anAlarmIsNamedAndSoIsWhatCouldNotBeCounted() throws SQLException {
		browser.visit("?view=pipeline");
		counters("insert into alarm (generation, kind, detail) values (1, 'journal-went-back', 'A person is wanted.')");
		counters(
				"insert into quarantine (generation, partition, record_offset, reason) values (1, 0, 7, 'It is none.')");
		try {
			browser.awaitText(".state", "Unknown: alarm: the journal is older than what is counted");
			browser.awaitText(".alarms", "A person is wanted.");
			browser.awaitText("section[aria-labelledby='quarantine'] tbody", "It is none.");
		}
		finally {
			counters("delete from alarm");
			counters("delete from quarantine");
		}
		browser.awaitState("complete");
	}

	@Test
	void anImportIsSeenWhileItRunsAndWhenItHasEnded() throws IOException {
		var sending = SlowImport.begin(pipeline.intake(), """
				{"sourceReference":"dashboard-import","unit":"vest","category":"travel","openedOn":"2017-05-17"}
				{"sourceReference":"dashboard-refused"}
				""");
		browser.visit("?view=pipeline");
		browser.awaitText(IMPORTS + " tbody tr", "test Running 2 1 0 0 1");
		sending.end();
		browser.awaitText(IMPORTS + " tbody", "test Finished 2 1 0 0 1");
	}

	@Test
	void aReleaseIsPublishedAndOneThatWouldTellTooMuchIsRefusedAndExplained() {
		var desk = new ReleaseDesk(browser, pipeline.stats());
		desk.declare("dashboard-a");
		desk.ask("dashboard-a", "kari");
		desk.publish("dashboard-a", "ola");
		browser.awaitText(".release.published h3", "Published");
		assertThat(browser.text(".release.published .note")).contains("Drafted by kari", "Published by ola");
		desk.declare("dashboard-b");
		desk.enterThreeFromBefore("dashboard-b");
		desk.ask("dashboard-b", "kari");
		browser.awaitText(".ask .refusal", "Nothing can be released");
		assertThat(browser.text(".ask .reasons")).contains("small change", "Internal");
		browser.complaints();
	}

	@Test
	void theKeyboardIsEnough() {
		browser.find("body").sendKeys(Keys.TAB);
		assertThat(browser.focused()).isEqualTo("Skip to content");
		browser.driver.switchTo().activeElement().sendKeys(Keys.TAB);
		assertThat(browser.focused()).contains("Complete up to");
		browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
		browser.awaitText("h1", "Counting and quarantine");
	}

	@Test
	void whatCannotBeAskedIsToldAndIsNoZero() {
		browser.visit("?unit=nowhere&view=series");
		browser.awaitText(".refusal", "there is no such unit");
		browser.complaints();
	}

	@ParameterizedTest
	@ValueSource(strings = { "now", "series", "changes", "releases", "pipeline" })
	void everyViewIsAccessibleAndKeepsThePolicyInBothLanguagesAndThemes(String view) {
		browser.complaints();
		for (String language : List.of("nb", "en")) {
			for (String theme : List.of("light", "dark")) {
				new Gallery(browser, view, language, theme).visit();
			}
		}
		assertThat(browser.complaints()).isEmpty();
		assertThat(browser.script("return performance.getEntriesByType('resource').map((one) => new URL(one.name).host)"
				+ ".filter((host) => host !== location.host)"))
			.isEqualTo(List.of());
	}

	private static String figureOf(String unit) {
		return unit.equals("vest") ? VEST : ".tile a[href*='anchor=" + unit + "'] .figure";
	}

	private static void counters(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(pipeline.postgres.jdbcUrl("stats"));
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static void register(String unit) {
		assertThat(pipeline.intake()
			.register(
					"""
							{"sourceReference":"dashboard-%d","operation":"dark-room","unit":"%s","category":"travel","openedOn":"2017-05-17"}"""
						.formatted(CASES.incrementAndGet(), unit))
			.status()).isEqualTo(201);
	}

}
