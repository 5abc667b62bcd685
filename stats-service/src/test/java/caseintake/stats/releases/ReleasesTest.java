package caseintake.stats.releases;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.by;
import static caseintake.stats.releases.PressDesk.cells;
import static caseintake.stats.releases.PressDesk.reasons;
import static caseintake.stats.releases.PressDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;

/** From a wish to a published figure. */
@ResourceLock("answering")
class ReleasesTest {

	private final PressDesk desk = PressDesk.opened();

	@Test
	void aDraftShowsWhatWouldBePublishedAndStatesNothing() {
		this.desk.counted(13, "vest", "vest", MONDAY)
			.counted(20, "vest", "oslo", MONDAY)
			.declares("new", "own-and-sent");
		JsonNode draft = this.desk.drafts("new", MONDAY);
		assertThat(draft.get("state").asString()).isEqualTo("draft");
		assertThat(draft.get("total").asLong()).isEqualTo(33);
		assertThat(cells(draft)).isEqualTo("own 13, sent 20");
		assertThat(draft.get("publishable").asBoolean()).isFalse();
		assertThat(draft.get("statement").isNull()).isTrue();
		assertThat(draft.get("draftSentence").get("en").asString())
			.isEqualTo("Since November 20, 2016, Dark Room: 33 new, 13 of West, 20 sent.");
		assertThat(this.desk.text("/v1/releases/1/statement", MediaType.APPLICATION_JSON_VALUE, 404))
			.contains("/problems/statement-not-found");
	}

	@Test
	void aPublishedReleaseHasAStatementThatMayLeaveTheBuilding() {
		this.desk.counted(13, "vest", "vest", MONDAY)
			.counted(20, "vest", "oslo", MONDAY)
			.declares("new", "own-and-sent");
		JsonNode published = this.desk.releases("new", MONDAY);
		assertThat(published.get("state").asString()).isEqualTo("published");
		assertThat(published.get("publishable").asBoolean()).isTrue();
		JsonNode statement = published.get("statement");
		assertThat(cells(statement)).isEqualTo("own 13, sent 20");
		assertThat(statement.get("publishedOn").asString()).isEqualTo("2017-05-10");
		assertThat(statement.at("/sentence/en").asString())
			.isEqualTo("Since November 20, 2016, Dark Room: 33 new, 13 of West, 20 sent.");
		assertThat(this.desk.get("/v1/releases/1/statement")).isEqualTo(statement);
		assertThat(this.desk.text("/v1/releases/1/statement", "text/csv", 200)).isEqualTo("""
				series,knownAt,publishedOn,cell,cases\r
				new,2017-05-01,2017-05-10,own,13\r
				new,2017-05-01,2017-05-10,sent,20\r
				new,2017-05-01,2017-05-10,total,33\r
				""");
	}

	@Test
	void whatIsSaidIsWhatTheDraftSaid() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("new", "own-and-sent");
		JsonNode draft = this.desk.drafts("new", MONDAY);
		assertThat(draft.get("draftSentence").isEmpty()).isFalse();
		assertThat(this.desk.get("/v1/releases?state=draft").at("/releases/0")).isEqualTo(draft);
		JsonNode published = this.desk.publishes(1);
		assertThat(published.at("/statement/sentence")).isEqualTo(draft.get("draftSentence"));
		assertThat(published.get("draftSentence").isNull()).isTrue();
	}

	@Test
	void nothingIsSaidOfAnAbandonedDraft() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").drafts("total", MONDAY);
		assertThat(this.desk.post("/v1/releases/1/abandon", by("kari"), 200).get("draftSentence").isNull()).isTrue();
	}

	@Test
	void aSmallCellIsHiddenWithAnotherAndIsNeverZero() {
		this.desk.counted(30, "oslo", "oslo", MONDAY)
			.counted(20, "oslo", "vest", MONDAY)
			.counted(10, "oslo", "agder", MONDAY)
			.counted(2, "oslo", "kripos", MONDAY)
			.declares("unit", "unit");
		JsonNode published = this.desk.releases("unit", MONDAY);
		assertThat(cells(published)).isEqualTo("oslo 30, vest 20, agder :, kripos :, external :");
		assertThat(this.desk.text("/v1/releases/1/statement", "text/csv", 200)).contains(",oslo,30\r\n", ",agder,:\r\n",
				",kripos,:\r\n", ",external,:\r\n", ",total,62\r\n");
	}

	@Test
	void whyANumberIsHiddenIsSaidInsideOnly() {
		this.desk.counted(30, "oslo", "oslo", MONDAY)
			.counted(20, "oslo", "vest", MONDAY)
			.counted(2, "oslo", "kripos", MONDAY)
			.declares("unit", "unit");
		JsonNode published = this.desk.releases("unit", MONDAY);
		assertThat(reasons(published)).contains("kripos small-number 2017-05-01");
		assertThat(published.get("statement").toString()).doesNotContain("small", "cover", "reason", "kari");
		assertThat(this.desk.text("/v1/releases/1/statement", MediaType.APPLICATION_JSON_VALUE, 200))
			.doesNotContain("small", "cover", "reason", "kari");
	}

	@Test
	void figuresOfADayThatIsNotOverAreNotReleased() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		JsonNode problem = this.desk.post("/v1/releases", wish("total", MONDAY.plusDays(9), ""), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/day-not-final");
	}

	@Test
	void figuresOfADayOfWhichSomethingIsInQuarantineAreNotReleased() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		long draft = this.desk.drafts("total", MONDAY).get("release").asLong();
		this.desk.stats().counters().counted(1, 1).quarantinedOf(Instant.parse("2017-05-01T08:00:00Z"), 1, 1);
		assertThat(this.desk.post("/v1/releases", wish("total", MONDAY, ""), 409).get("type").asString())
			.isEqualTo("/problems/day-not-final");
		assertThat(this.desk.post("/v1/releases/" + draft + "/publish", by("kari"), 409).get("type").asString())
			.isEqualTo("/problems/day-not-final");
	}

	@Test
	void whereNothingNewMayBeSaidTheLastReleaseIsOffered() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		this.desk.releases("total", MONDAY);
		this.desk.counted(1, "vest", "vest", WEDNESDAY);
		JsonNode problem = this.desk.post("/v1/releases", wish("total", WEDNESDAY, ""), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/release-refused");
		JsonNode instead = problem.get("instead");
		assertThat(instead.get("kind").asString()).isEqualTo("last-release");
		assertThat(instead.get("publishable").asBoolean()).isTrue();
		assertThat(instead.get("release").asLong()).isEqualTo(1);
		assertThat(instead.get("knownAt").asString()).isEqualTo("2017-05-01");
		assertThat(instead.get("total").asLong()).isEqualTo(20);
		assertThat(reasons(problem)).containsExactly("total small-difference 2017-05-01");
	}

	@Test
	void whereNothingWasEverReleasedNothingIsOffered() {
		this.desk.counted(4, "vest", "vest", MONDAY).declares("total", "none");
		JsonNode problem = this.desk.post("/v1/releases", wish("total", MONDAY, ""), 409);
		assertThat(problem.has("instead")).isFalse();
		assertThat(reasons(problem)).containsExactly("total small-number 2017-05-01");
	}

	@Test
	void theTotalIsOfferedAndReleasedToWhoIsContentWithIt() {
		this.desk.counted(3, "vest", "vest", MONDAY).counted(4, "vest", "oslo", MONDAY).declares("new", "own-and-sent");
		JsonNode problem = this.desk.post("/v1/releases", wish("new", MONDAY, ""), 409);
		assertThat(problem.at("/instead/kind").asString()).isEqualTo("total");
		assertThat(problem.at("/instead/publishable").asBoolean(true)).as("it is in no ledger").isFalse();
		assertThat(problem.at("/instead/total").asLong()).isEqualTo(7);
		JsonNode draft = this.desk.post("/v1/releases", wish("new", MONDAY, "\"orElse\": \"total\","), 201);
		assertThat(draft.get("shape").asString()).isEqualTo("total");
		assertThat(draft.get("cells").isEmpty()).isTrue();
		assertThat(this.desk.publishes(1).at("/statement/sentence/en").asString())
			.isEqualTo("Since November 20, 2016, Dark Room: 7 new.");
	}

	@Test
	void coarserCellsAreOfferedAndReleasedToWhoIsContentWithThem() {
		this.desk.counted(5, "vest", "vest", MONDAY)
			.counted(6, "vest", "oslo", MONDAY)
			.declares("kinds", "own-and-sent-by-kind");
		JsonNode problem = this.desk.post("/v1/releases", wish("kinds", MONDAY, ""), 409);
		assertThat(problem.at("/instead/kind").asString()).isEqualTo("coarser");
		assertThat(reasons(problem)).containsExactly("total few-cases 2017-05-01");
		assertThat(problem.at("/instead/publishable").asBoolean(true)).as("they are in no ledger").isFalse();
		assertThat(cells(problem.get("instead"))).isEqualTo("own 5, sent 6");
		JsonNode draft = this.desk.post("/v1/releases", wish("kinds", MONDAY, "\"orElse\": \"coarser\","), 201);
		assertThat(draft.get("shape").asString()).isEqualTo("coarser");
		assertThat(cells(this.desk.publishes(1).get("statement"))).isEqualTo("own 5, sent 6");
	}

	@Test
	void aDraftIsDecidedAgainWhenItIsPublished() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").declares("again", "none");
		long first = this.desk.drafts("total", MONDAY).get("release").asLong();
		this.desk.counted(1, "vest", "vest", WEDNESDAY);
		long second = this.desk.drafts("again", WEDNESDAY).get("release").asLong();
		this.desk.publishes(first);
		JsonNode problem = this.desk.post("/v1/releases/" + second + "/publish", by("kari"), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/release-refused");
		assertThat(this.desk.get("/v1/releases/" + second).get("state").asString()).isEqualTo("draft");
	}

	@Test
	void aDraftWhoseFiguresWereRepairedIsNotPublishedAsItIs() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		long draft = this.desk.drafts("total", MONDAY).get("release").asLong();
		this.desk.counted(7, "vest", "vest", MONDAY);
		assertThat(this.desk.post("/v1/releases/" + draft + "/publish", by("kari"), 409).get("type").asString())
			.isEqualTo("/problems/draft-overtaken");
	}

	@Test
	void ofASeriesAndDayOneFigureIsOut() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		long other = this.desk.drafts("total", MONDAY).get("release").asLong();
		this.desk.releases("total", MONDAY);
		assertThat(this.desk.post("/v1/releases", wish("total", MONDAY, ""), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		assertThat(this.desk.post("/v1/releases/" + other + "/publish", by("kari"), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
	}

	@Test
	void casesOfFormerUnitsAreTheirSuccessors() {
		this.desk.counted(8, "hordaland", "sunnhordland", MONDAY)
			.counted(5, "vest", "hordaland", MONDAY)
			.counted(9, "hordaland", "oslo", MONDAY)
			.declares("new", "own-and-sent");
		assertThat(cells(this.desk.drafts("new", MONDAY))).isEqualTo("own 13, sent 9");
	}

	@Test
	void casesWithoutACellAreNotLeftOut() {
		this.desk.counted(20, "vest", "vest", MONDAY).counted(8, "vest", "svalbard", MONDAY).declares("unit", "unit");
		assertThat(this.desk.post("/v1/releases", wish("unit", MONDAY, ""), 409).get("detail").asString())
			.contains("Declare a new series");
	}

	@Test
	void casesOfOtherOperationsCountInASeriesOfAll() {
		this.desk.counted(20, "vest", "vest", MONDAY)
			.counted(6, "jupiter", "vest", "vest", MONDAY)
			.counted(7, null, "vest", "vest", MONDAY)
			.declares("all", "none", "")
			.declares("operation", "none");
		assertThat(this.desk.drafts("all", MONDAY).get("total").asLong()).isEqualTo(33);
		assertThat(this.desk.drafts("operation", MONDAY).get("total").asLong()).isEqualTo(20);
	}

	@Test
	void whatIsAskedForTwiceUnderOneReferenceIsOneRelease() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		String wish = wish("total", MONDAY, "\"releaseReference\": \"may\",");
		JsonNode first = this.desk.post("/v1/releases", wish, 201);
		assertThat(this.desk.post("/v1/releases", wish, 200)).isEqualTo(first);
		JsonNode published = this.desk.publishes(1);
		assertThat(this.desk.post("/v1/releases", wish, 200)).isEqualTo(published);
		JsonNode problem = this.desk.post("/v1/releases",
				wish("total", WEDNESDAY, "\"releaseReference\": \"may\", \"orElse\": \"total\","), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/reference-taken");
		assertThat(problem.get("errors").toString()).contains("knownAt", "orElse").doesNotContain("series");
	}

	@Test
	void publishedOrAbandonedOnceMoreItStaysAsItIs() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		JsonNode published = this.desk.releases("total", MONDAY);
		assertThat(this.desk.post("/v1/releases/1/publish", by("ola"), 200)).isEqualTo(published);
		assertThat(this.desk.post("/v1/releases/1/abandon", by("ola"), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		this.desk.drafts("total", WEDNESDAY);
		JsonNode abandoned = this.desk.post("/v1/releases/2/abandon", by("ola"), 200);
		assertThat(abandoned.get("state").asString()).isEqualTo("abandoned");
		assertThat(this.desk.post("/v1/releases/2/abandon", by("kari"), 200)).isEqualTo(abandoned);
		assertThat(this.desk.post("/v1/releases/2/publish", by("kari"), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
	}

	@Test
	void everyStepIsAuditedWithItsPerson() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none");
		this.desk.drafts("total", MONDAY);
		this.desk.post("/v1/releases/1/publish", by("ola"), 200);
		this.desk.drafts("total", WEDNESDAY);
		this.desk.post("/v1/releases/2/abandon", by("ola"), 200);
		assertThat(this.desk.deeds()).containsExactly("series-declared | series total | - | kari",
				"release-drafted | release 1: series total, known at 2017-05-01 | - | kari",
				"release-published | release 1: series total, known at 2017-05-01 | - | ola",
				"release-drafted | release 2: series total, known at 2017-05-03 | - | kari",
				"release-abandoned | release 2: series total, known at 2017-05-03 | - | ola");
	}

	@Test
	void whatThereIsNotIsNotFound() {
		assertThat(this.desk.text("/v1/releases/7", "application/json", 404)).contains("/problems/release-not-found");
		assertThat(this.desk.text("/v1/releases/7/statement", "application/json", 404))
			.contains("/problems/release-not-found");
		assertThat(this.desk.post("/v1/releases/7/publish", by("kari"), 404).get("type").asString())
			.isEqualTo("/problems/release-not-found");
		assertThat(this.desk.post("/v1/releases/7/abandon", by("kari"), 404).get("type").asString())
			.isEqualTo("/problems/release-not-found");
	}

}
