package caseintake.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do at the dashboard, each by their rights, and what it says when it cannot
 * be done.
 */
class DeskIT {

	private static final String QUARANTINE = "section[aria-labelledby='quarantine']";

	private static final String ALARMS = "section[aria-labelledby='alarms']";

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	private static Browser browser;

	@BeforeAll
	static void start() {
		Browser.assumeInstalled();
		pipeline = Pipeline.start(folder);
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
		browser.resize(1366, 768).as("kari").visit("").prefer("en", "light");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					?openedSince=2017-05-01&openedUntil=2017-01-01 | the range ends before it begins     | perioden slutter før den begynner
					?category=nothing                              | there is no such category           | kategorien finnes ikke
					?anchor=nowhere                                | there is no such unit               | enheten finnes ikke
					?view=nothing                                  | there is no such view               | visningen finnes ikke
					?view=series&unit=nowhere                      | there is no such unit               | enheten finnes ikke
					?view=series&by=century                        | there is no such choice             | valget finnes ikke
					?view=changes&from=2999-01-01                  | that day has not come yet           | dagen er ikke kommet ennå
					?view=releases&series=nothing                  | there is no such series             | serien finnes ikke
					""")
	void whatIsWrongWithAnAddressIsSaidInBothLanguagesWithTheWayBack(String query, String english, String bokmal) {
		browser.visit(query);
		browser.awaitText(".refusal", english);
		assertThat(browser.text("body")).doesNotContain("Fetching", "Trying again");
		browser.prefer("nb", "light").visit(query);
		browser.awaitText(".refusal", bokmal);
		browser.awaitClick(".refusal .ways a");
		Browser.await().until(() -> browser.driver.findElements(By.cssSelector(".refusal")).isEmpty());
		browser.awaitState("complete");
	}

	@Test
	void whatIsRefusedIsNotAskedAgainAndWhatFailsIs() {
		try (PageTime time = PageTime.hurry(browser)) {
			browser.visit("?openedSince=2017-05-01&openedUntil=2017-01-01");
			browser.awaitText(".refusal", "the range ends before it begins");
			long asked = time.asked("/v1/");
			time.pass(3);
			assertThat(time.asked("/v1/")).isEqualTo(asked);

			browser.visit("?view=pipeline");
			browser.awaitText(".account", "Counted");
			pipeline.service("stats").kill();
			browser.awaitText("[role=alert] .refusal", "does not answer");
			long tried = time.asked("/v1/pipeline");
			Browser.await().until(() -> time.asked("/v1/pipeline") > tried + 1);
			pipeline.ready(pipeline.startStats("stats", "intake"));
			Browser.await().until(browser::isAskedWho);
		}
	}

	@Test
	void whatIsCompleteAndNotRenewedLosesItsColourBeforeItIsUnknown() {
		browser.visit("");
		browser.awaitState("complete");
		pipeline.service("intake").kill();
		browser.awaitState("aging");
		assertThat(browser.text(".state")).contains("Complete up to");
		new Gallery(browser, "aging", "en", "light").still("desk");
		pipeline.ready(pipeline.startIntake("intake"));
		browser.awaitState("complete");
		browser.complaints();
	}

	@Test
	void nothingIsAskedForAPageThatNobodySees() {
		try (PageTime time = PageTime.hurry(browser)) {
			browser.visit("?view=pipeline");
			browser.awaitText(".account", "Counted");
			long before = time.asked("/v1/pipeline");
			Browser.await().until(() -> time.asked("/v1/pipeline") > before + 4);
			assertThat(time.asked("/v1/quarantine")).as("while nothing has changed in it").isEqualTo(1);

			time.hide(true);
			time.pass(1);
			long asked = time.asked("/v1/");
			time.pass(3);
			assertThat(time.asked("/v1/")).isEqualTo(asked);
			time.hide(false);
			Browser.await().until(() -> time.asked("/v1/pipeline") > 0 && time.asked("/v1/") > asked);
		}
	}

	@Test
	void everybodyIsOfferedWhatTheyMayDoAndNoMore() throws SQLException {
		counters(
				"insert into quarantine (generation, partition, record_offset, reason) values (1, 0, 7, 'It is none.')");
		try {
			for (String person : List.of("monitor", "kari", "operator")) {
				browser.as(person).visit("?view=releases");
				browser.awaitText(".person", person);
				Browser.await().until(() -> browser.find(".releases").getDomAttribute("aria-busy") == null);
				assertThat(browser.driver.findElements(By.cssSelector(".side button, .ask")).isEmpty()).as(person)
					.isEqualTo(!person.equals("kari"));
				browser.visit("?view=pipeline");
				browser.awaitText(QUARANTINE, "It is none.");
				assertThat(browser.driver.findElements(By.cssSelector(QUARANTINE + " td button")).isEmpty()).as(person)
					.isEqualTo(!person.equals("operator"));
			}
		}
		finally {
			counters("delete from quarantine");
		}
	}

	@Test
	void aSeriesIsDeclaredAndOfAnotherOneOfThatNameItIsToldThatItIsNot() {
		declare("desk-declared", "Cases of ours").confirm();
		browser.awaitText(".releases h2", "Cases of ours");
		assertThat(browser.driver.getCurrentUrl()).endsWith("series=desk-declared");
		assertThat(browser.text(".releases .about")).contains("own and sent", "seen from Agder");
		Dialog taken = declare("desk-declared", "Cases of others").tryTo("The code stands for something else");
		assertThat(browser.find("dialog[open] [name='series']").getDomAttribute("aria-invalid")).isEqualTo("true");
		new Gallery(browser, "taken", "en", "light").still("desk");
		taken.close();
		Dialog wrong = declare("Desk declared", "Cases");
		assertThat(wrong.complaintAbout("series")).isEqualTo("use 1 to 64 of a–z, 0–9 and hyphens");
		wrong.close();
	}

	private Dialog declare(String series, String name) {
		browser.visit("?view=releases");
		return Dialog.open(browser, ".side", "Declare a series")
			.fill("nb", "Saker")
			.fill("en", name)
			.fill("series", series)
			.fill("openedSince", "2016-11-20")
			.fill("breakdown", "own-and-sent")
			.fill("anchor", "agder");
	}

	@Test
	void whatWouldBeSaidIsReadBeforeItIsPublished() {
		var desk = new ReleaseDesk(browser, pipeline.stats());
		desk.declare("desk-said");
		desk.ask("desk-said", "kari");
		browser.awaitText(".release.draft .preview", "Not out yet");
		assertThat(browser.driver.findElements(By.cssSelector(".release.draft .preview button"))).isEmpty();
		String sentence = browser.text(".release.draft blockquote[lang=en]");
		String day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)
			.format(LocalDate.now(ZoneId.of("Europe/Oslo")));
		assertThat(browser.text(".release.draft .note")).startsWith("Drafted by kari, " + day);
		assertThat(sentence).startsWith("Since November 20, 2016").contains("registered in Operation Dark Room");
		Dialog publish = Dialog.open(browser, ".release.draft", "Publish");
		assertThat(browser.text("dialog[open]")).contains("New cases", "No. ", "as known at the end of", "Not out yet",
				sentence, browser.text(".release.draft blockquote[lang=nb]"), "cannot be unpublished");
		new Gallery(browser, "publish", "en", "light").still("desk");
		publish.close();
	}

	@Test
	void whatStandsBesideAFigureFitsIt() {
		browser.visit("?view=series");
		browser.awaitText("main", "on one scale (highest bar: ");
		assertThat(browser.find(".state .total").isDisplayed()).isTrue();
		for (String view : List.of("pipeline", "releases")) {
			browser.visit("?view=" + view);
			browser.awaitState("complete");
			assertThat(browser.find(".state .total").isDisplayed()).as("of which cases, in " + view).isFalse();
		}
		browser.visit("?view=changes");
		browser.awaitText(".equation", "at the end of");
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
		assertThat(List.of(value("from"), value("to"))).containsExactly(today.minusDays(1).toString(),
				today.toString());
		assertThat(browser.driver.findElements(By.cssSelector(".filters .chosen"))).isEmpty();
	}

	private static String value(String field) {
		return browser.find("[name='%s']".formatted(field)).getDomProperty("value");
	}

	@Test
	void onAPhoneShortTablesAreSeenWhole() {
		browser.resize(390, 844).visit("?view=changes");
		browser.awaitText("tbody", "New case");
		new Gallery(browser, "changes", "en", "light").still("phone");
		assertThat(browser.script("""
				const table = document.querySelector('.table .scroll');
				return table.scrollHeight <= table.clientHeight && table.scrollWidth <= table.clientWidth
					&& getComputedStyle(table).maxHeight === 'none'""")).isEqualTo(true);
	}

	@Test
	void aDraftIsAbandonedAndAReleaseIsWithdrawnByAnotherPerson() {
		var desk = new ReleaseDesk(browser, pipeline.stats());
		desk.declare("desk-withdrawn");
		desk.ask("desk-withdrawn", "kari");
		browser.awaitText(".release.draft h3", "Draft");
		Dialog.open(browser, ".release.draft", "Abandon the draft").confirm();
		browser.awaitText(".release.abandoned", "Abandoned by kari");

		desk.ask("desk-withdrawn", "kari");
		desk.publish("desk-withdrawn", "kari");
		browser.awaitText(".release.published", "Only another person can withdraw it");
		browser.as("ola").visit("?view=releases&series=desk-withdrawn");
		browser.awaitText(".release.published", "May be copied out");
		Dialog.open(browser, ".release.published", "Withdraw").fill("reason", "17059030027").isRefused("birth number");
		Dialog.open(browser, ".release.published", "Withdraw").fill("reason", "The range was wrong.").confirm();
		browser.awaitText(".release.published", "Withdrawn by ola");
		assertThat(browser.text(".release.published")).contains("The range was wrong.")
			.doesNotContain("May be copied out");
	}

	@Test
	void aFigureThatWasEnteredIsCorrectedByOnePersonAndConfirmedByAnother() {
		var desk = new ReleaseDesk(browser, pipeline.stats());
		// other cases than those of the other tests
		desk.declare("desk-corrected", "2016-01-01", "2016-10-31");
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
		browser.visit("?view=releases&series=desk-corrected");
		Dialog.open(browser, ".releases", "Enter an earlier figure")
			.fill("knownAt", today.minusDays(3).toString())
			.fill("publishedOn", today.minusDays(2).toString())
			.fill("total", "3")
			.confirm();
		publishIfDrafted(desk);
		Dialog.open(browser, ".release.published", "Correct")
			.fill("reason", "It was misread.")
			.fill("total", "3")
			.isRefused("nothing is to be corrected");
		Dialog.open(browser, ".release.published", "Correct")
			.fill("reason", "It was misread.")
			.fill("total", "30")
			.confirm();
		browser.awaitText(".release.draft", "Another person has to publish it");
		assertThat(browser.driver.findElements(By.cssSelector(".release.draft button.strong"))).isEmpty();
		desk.publish("desk-corrected", "ola");
		browser.awaitText(".releases", "Corrected by no.");
	}

	/** Since the service has published a figure, such figures are drafted. */
	private void publishIfDrafted(ReleaseDesk desk) {
		browser.awaitText(".release", "No.");
		if (!browser.driver.findElements(By.cssSelector(".release.draft")).isEmpty()) {
			desk.publish("desk-corrected", "ola");
			browser.awaitText(".release.published", "Published by ola");
			browser.as("kari").visit("?view=releases&series=desk-corrected");
		}
	}

	@Test
	void olderReleasesAreAPageAway() throws SQLException {
		var desk = new ReleaseDesk(browser, pipeline.stats());
		desk.declare("desk-pages");
		desk.ask("desk-pages", "kari");
		browser.awaitText(".release.draft h3", "Draft");
		counters(
				"""
						insert into release (series, known_at, origin, level, total, shown, withheld, drafted_at, drafted_by, state,
							decided_at, decided_by)
						select series, known_at, origin, level, total, shown, withheld, drafted_at, drafted_by, 'abandoned', now(), 'kari'
						from release, generate_series(1, 100)
						where series = 'desk-pages'""");
		browser.visit("?view=releases&series=desk-pages");
		Browser.await().until(() -> browser.driver.findElements(By.cssSelector(".release")).size() == 100);
		browser.awaitClick(".releases nav a");
		Browser.await().until(() -> browser.driver.findElements(By.cssSelector(".release")).size() == 1);
		assertThat(browser.text(".release")).contains("Draft");
		assertThat(browser.text(".releases nav")).isEqualTo("← The newest");
		browser.driver.navigate().back();
		Browser.await().until(() -> browser.driver.findElements(By.cssSelector(".release")).size() == 100);
	}

	@Test
	void anOperatorIsToldWhyAnEventCannotBeCountedAndDiscardsIt() throws SQLException {
		counters("""
				insert into quarantine (generation, partition, sequence, event_id, reason)
				values (1, 0, 999999, gen_random_uuid(), 'It cannot be read.')""");
		try {
			browser.as("operator").visit("?view=pipeline");
			browser.awaitText(QUARANTINE, "It cannot be read.");
			Dialog.open(browser, QUARANTINE, "Try to count again").isRefused("The journal has another event, or none");
			Dialog.open(browser, QUARANTINE, "Discard").fill("reason", "The file was a test.").confirm();
			browser.awaitText(QUARANTINE + " tbody", "Discarded: The file was a test.");
		}
		finally {
			counters("delete from quarantine");
		}
	}

	@Test
	void ofARecordThatIsNoEventItIsSaidThatNoFigureLacksIt() throws SQLException {
		counters("""
				insert into quarantine (generation, partition, record_offset, reason)
				values (1, 0, 7, 'header ce_id is missing')""");
		try {
			browser.as("operator").visit("?view=pipeline");
			browser.awaitText(QUARANTINE + " tbody", "This record is no event of the journal");
			browser.awaitText(".facts [data-fact='unreadable']", "1");
			Dialog discard = Dialog.open(browser, QUARANTINE, "Discard");
			assertThat(browser.text("dialog[open]")).contains("no figure lacks it", "comparison of totals go on")
				.doesNotContain("never counted", "not compared");
			new Gallery(browser, "record", "en", "light").still("desk");
			discard.fill("reason", "Somebody tried something.").confirm();
			browser.awaitText(QUARANTINE + " tbody", "Discarded: Somebody tried something.");
			browser.awaitText(".facts [data-fact='unreadable']", "0");
		}
		finally {
			counters("delete from quarantine");
		}
	}

	@Test
	void anAlarmOfIntakeStandsBesideThoseOfCounting() {
		browser.as("operator").visit("?view=pipeline");
		browser.awaitText(ALARMS, "No alarm, neither of counting nor of the relay");
		Http.Answer held = pipeline.intake().command("/v1/alarms", "{\"reason\":\"A test.\"}");
		assertThat(held.status()).as(held.body()).isEqualTo(201);
		try {
			browser.awaitText(ALARMS, "somebody holds the relay");
			assertThat(browser.text(ALARMS)).contains("Relay of intake", "Nothing is sent to the topic")
				.doesNotContain("No alarm");
			new Gallery(browser, "held", "en", "light").still("desk");
		}
		finally {
			pipeline.intake()
				.command("/v1/alarms/" + held.json().get("id").asLong() + "/resolution",
						"{\"reason\":\"It is over.\"}");
		}
		browser.awaitText(ALARMS, "No alarm");
	}

	@ParameterizedTest
	@CsvSource({ "nb, light", "en, dark" })
	void dialogsRefusalsAndRunningImportsAreAccessibleAndKeptAsPictures(String language, String theme)
			throws IOException {
		browser.prefer(language, theme);
		browser.complaints();
		var sending = SlowImport.begin(pipeline.intake(), """
				{"sourceReference":"desk-import-%s","unit":"vest","category":"travel","openedOn":"2017-05-17"}
				{"sourceReference":"desk-refused"}
				""".formatted(language));
		for (String view : List.of("now", "series", "changes", "releases", "pipeline")) {
			new Gallery(browser, view, language, theme).wall();
		}
		new Gallery(browser, "pipeline", language, theme).printed();
		sending.end();
		browser.resize(1366, 768).visit("?view=releases");
		browser.awaitClick(".side button");
		new Gallery(browser, "declaration", language, theme).still("desk");
		assertThat(browser.complaints()).isEmpty();
		browser.resize(390, 844).visit("?view=nothing");
		browser.awaitText(".refusal", language.equals("nb") ? "visningen finnes ikke" : "there is no such view");
		new Gallery(browser, "refusal", language, theme).still("phone");
	}

	private static void counters(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(pipeline.postgres.jdbcUrl("stats"));
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
