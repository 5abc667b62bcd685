package caseintake.stats.releases;

import java.util.Map;

import caseintake.disclosure.Release;
import caseintake.stats.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.by;
import static caseintake.stats.releases.PressDesk.cells;
import static caseintake.stats.releases.PressDesk.reasons;
import static caseintake.stats.releases.PressDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Figures that were published before there was a ledger. */
@ResourceLock("answering")
class EarlierFiguresTest {

	private final PressDesk desk = PressDesk.opened();

	@Test
	void whatWasPublishedBeforeBlocksADifferenceThatLeaks() {
		this.desk.counted(21, "vest", "vest", MONDAY).declares("total", "none");
		JsonNode entered = enter("total", "2017-04-20", "\"total\": 20", 201);
		assertThat(entered.get("state").asString()).isEqualTo("published");
		assertThat(entered.get("origin").asString()).isEqualTo("published-before");
		assertThat(entered.get("reasons").isEmpty()).isTrue();
		JsonNode problem = this.desk.post("/v1/releases", wish("total", MONDAY, ""), 409);
		assertThat(problem.at("/instead/total").asLong()).isEqualTo(20);
		this.desk.counted(4, "vest", "vest", MONDAY);
		assertThat(this.desk.drafts("total", MONDAY).get("total").asLong()).isEqualTo(25);
	}

	@Test
	void theyAreEnteredWhateverTheyLetSomebodyKnowAndThatIsTold() {
		this.desk.declares("total", "none").declares("again", "none");
		assertThat(reasons(enter("total", "2017-04-20", "\"total\": 3", 201)))
			.containsExactly("total small-number 2017-04-20");
		assertThat(reasons(enter("again", "2017-04-21", "\"total\": 5", 201)))
			.containsExactly("total small-difference 2017-04-20");
	}

	@Test
	void cellsThatWereNotPublishedAreLeftAway() {
		this.desk.declares("unit", "unit");
		JsonNode entered = enter("unit", "2017-04-20", "\"total\": 40, \"cells\": {\"oslo\": 20, \"vest\": 10}", 201);
		assertThat(cells(entered)).isEqualTo("oslo 20, vest 10, agder :, kripos :, external :");
		assertThat(entered.at("/statement/publishedOn").asString()).isEqualTo("2017-05-01");
		assertThat(entered.at("/statement/sentence").isEmpty()).isTrue();
	}

	@Test
	void theyFitHoweverManyCellsThereAre() {
		this.desk.declares("unit", "unit");
		String someThousandCells = " ".repeat(200 * 1024);
		enter("unit", "2017-04-20", "\"total\": 40, \"cells\": {%s\"oslo\": 20}".formatted(someThousandCells), 201);
		assertThat(correct("\"total\": 50, \"cells\": {%s\"oslo\": 30}".formatted(someThousandCells), 201).get("state")
			.asString()).isEqualTo("draft");
		assertThat(enter("unit", "2017-04-21", " ".repeat(256 * 1024) + "\"total\": 40", 413).get("type").asString())
			.isEqualTo("/problems/body-too-large");
		this.desk.post("/v1/releases/2/publish", "{" + " ".repeat(9 * 1024) + "}", 413);
	}

	@Test
	void theyAreEnteredOnce() {
		this.desk.declares("total", "none");
		JsonNode entered = enter("total", "2017-04-20", "\"releaseReference\": \"old\", \"total\": 20", 201);
		assertThat(enter("total", "2017-04-20", "\"releaseReference\": \"old\", \"total\": 20", 200))
			.isEqualTo(entered);
		assertThat(enter("total", "2017-04-20", "\"releaseReference\": \"old\", \"total\": 30", 409).get("type")
			.asString()).isEqualTo("/problems/reference-taken");
		assertThat(enter("total", "2017-04-20", "\"total\": 30", 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
	}

	@Test
	void whatCannotBeIsRefused() {
		this.desk.declares("new", "own-and-sent");
		assertThat(enter("new", "2017-04-20", "\"total\": 30, \"cells\": {\"own\": 31}", 422).get("errors").toString())
			.contains("do-not-add-up");
		assertThat(
				enter("new", "2017-04-20", "\"total\": 30, \"cells\": {\"own\": 10, \"sent\": 10}", 422).get("errors")
					.toString())
			.contains("do-not-add-up");
		assertThat(
				enter("new", "2017-04-20", "\"total\": 30, \"cells\": {\"stolen\": 10}", 422).get("errors").toString())
			.contains("unknown-cell")
			.doesNotContain("stolen");
		assertThat(enter("new", "2017-04-20", "\"total\": -1", 422).get("errors").toString())
			.contains("\"pointer\":\"/total\"");
		assertThat(enter("new", "2017-05-02", "\"total\": 30", 422).get("errors").toString()).contains("publishedOn");
		assertThat(enter("new", "2016-01-02", "\"total\": 30", 422).get("errors").toString())
			.contains("before-the-range");
	}

	@Test
	void aWrongEntryIsCorrectedByTwoPersonsWithFiguresThatAreGiven() {
		this.desk.declares("total", "none");
		enter("total", "2017-04-20", "\"total\": 20", 201);
		JsonNode draft = correct("\"total\": 30", 201);
		assertThat(draft.get("reasons").isEmpty()).isTrue();
		this.desk.post("/v1/releases/2/publish", by("kari"), 403);
		JsonNode published = this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		assertThat(published.at("/statement/total").asLong()).isEqualTo(30);
		assertThat(published.at("/statement/publishedOn").asString()).as("the day of the entry")
			.isEqualTo("2017-05-01");
		this.desk.counted(32, "vest", "vest", MONDAY);
		assertThat(this.desk.post("/v1/releases", wish("total", WEDNESDAY, ""), 409).at("/instead/total").asLong())
			.isEqualTo(30);
	}

	@Test
	void aCorrectionThatTellsTooMuchIsHeldAgainstAndNotStated() {
		this.desk.declares("total", "none");
		enter("total", "2017-04-20", "\"total\": 84", 201);
		assertThat(reasons(correct("\"total\": 85", 201))).containsExactly("total small-difference 2017-04-20");
		isOutAndNotStated(2, this.desk.post("/v1/releases/2/publish", by("ola"), 200));
	}

	@Test
	void whatSpeaksAgainstACorrectionIsLookedForAgainWhenItIsPublished() {
		this.desk.declares("total", "none").declares("again", "none");
		enter("total", "2017-04-20", "\"total\": 20", 201);
		assertThat(correct("\"total\": 30", 201).get("reasons").isEmpty()).isTrue();
		enter("again", "2017-04-21", "\"total\": 31", 201);
		JsonNode published = this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		assertThat(reasons(published)).containsExactly("total small-difference 2017-04-21");
		isOutAndNotStated(2, published);
	}

	@Test
	void whatIsSmallIsOutAndNotStated() {
		this.desk.declares("total", "none");
		isOutAndNotStated(1, enter("total", "2017-04-20", "\"total\": 3", 201));
	}

	private void isOutAndNotStated(long release, JsonNode published) {
		assertThat(published.get("state").asString()).isEqualTo("published");
		assertThat(published.get("publishable").asBoolean()).isFalse();
		assertThat(published.get("statement").isNull()).isTrue();
		assertThat(this.desk.text("/v1/releases/" + release + "/statement", "text/csv", 404))
			.contains("statement-not-found");
	}

	@Test
	void sinceFiguresArePublishedHereTwoPersonsEnterOthers() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").declares("again", "none");
		this.desk.releases("total", MONDAY);
		assertThat(enterPublishedOn("2017-05-09", "again", 201).get("state").asString()).isEqualTo("published");
		JsonNode draft = enterPublishedOn("2017-05-10", "total", 201);
		assertThat(draft.get("state").asString()).isEqualTo("draft");
		assertThat(draft.get("statement").isNull()).isTrue();
		assertThat(draft.get("draftSentence").isEmpty()).as("what was entered was said elsewhere").isTrue();
		assertThat(enterPublishedOn("2017-05-10", "total", 200)).isEqualTo(draft);
		assertThat(this.desk.post("/v1/releases/3/publish", by("kari"), 403).get("type").asString())
			.isEqualTo("/problems/second-person-needed");
		this.desk.is(WEDNESDAY.plusDays(20));
		assertThat(this.desk.post("/v1/releases/3/publish", by("ola"), 200).at("/statement/publishedOn").asString())
			.isEqualTo("2017-05-10");
	}

	private JsonNode enterPublishedOn(String day, String series, int status) {
		return this.desk.post("/v1/releases/published-before",
				"""
						{"releaseReference": "%s:%s", "series": "%s", "knownAt": "2017-04-20", "publishedOn": "%s", "total": 40, "by": "kari"}
						"""
					.formatted(series, day, series, day),
				status);
	}

	@Test
	void theSameReferenceWithAnotherDayIsAnotherFigure() {
		this.desk.declares("total", "none");
		String entry = """
				{"releaseReference": "old", "series": "total", "knownAt": "2017-04-20", "publishedOn": "2017-05-01", "total": 20, "by": "kari"}
				""";
		this.desk.post("/v1/releases/published-before", entry, 201);
		JsonNode problem = this.desk.post("/v1/releases/published-before", entry.replace("05-01", "05-02"), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/reference-taken");
		assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactly("/publishedOn");
	}

	@Test
	void ofTwoCorrectionsWithOneReferenceTheSlowerOneHasToSayTheSame() {
		this.desk.declares("total", "none");
		enter("total", "2017-04-20", "\"total\": 20", 201);
		correct("\"releaseReference\": \"mend\", \"total\": 30", 201);
		ReleaseRow row = this.desk.stats().bean(ReleaseTable.class).find(2).orElseThrow();
		Drafts drafts = this.desk.stats().bean(Drafts.class);
		assertThat(drafts.draft(row.wish(), row.release(), "kari").isNew()).isFalse();
		var other = new Release(row.series().series(), row.release().breakdown(), row.release().knownAt(), 40,
				Map.of());
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> drafts.draft(row.wish(), other, "kari"));
	}

	private JsonNode correct(String members, int status) {
		return this.desk.post("/v1/releases/1/corrections", """
				{"reason": "Mistyped", %s, "by": "kari"}
				""".formatted(members), status);
	}

	private JsonNode enter(String series, String knownAt, String members, int status) {
		return this.desk.post("/v1/releases/published-before", """
				{"series": "%s", "knownAt": "%s", "publishedOn": "2017-05-01", %s, "by": "kari"}
				""".formatted(series, knownAt, members), status);
	}

}
