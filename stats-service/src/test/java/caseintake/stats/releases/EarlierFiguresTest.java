package caseintake.stats.releases;

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
			.contains("\"parameter\":\"total\"");
		assertThat(enter("new", "2017-05-02", "\"total\": 30", 422).get("errors").toString()).contains("publishedOn");
		assertThat(enter("new", "2016-01-02", "\"total\": 30", 422).get("errors").toString())
			.contains("before-the-range");
	}

	@Test
	void aWrongEntryIsCorrectedByTwoPersonsWithFiguresThatAreGiven() {
		this.desk.declares("total", "none");
		enter("total", "2017-04-20", "\"total\": 20", 201);
		JsonNode draft = this.desk.post("/v1/releases/1/corrections", """
				{"reason": "Mistyped", "total": 22, "by": "kari"}
				""", 201);
		assertThat(reasons(draft)).containsExactly("total small-difference 2017-04-20");
		this.desk.post("/v1/releases/2/publish", by("kari"), 403);
		this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		this.desk.counted(24, "vest", "vest", MONDAY);
		assertThat(this.desk.post("/v1/releases", wish("total", WEDNESDAY, ""), 409).at("/instead/total").asLong())
			.isEqualTo(22);
	}

	private JsonNode enter(String series, String knownAt, String members, int status) {
		return this.desk.post("/v1/releases/published-before", """
				{"series": "%s", "knownAt": "%s", "publishedOn": "2017-05-01", %s, "by": "kari"}
				""".formatted(series, knownAt, members), status);
	}

}
