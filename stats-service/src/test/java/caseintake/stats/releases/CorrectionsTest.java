package caseintake.stats.releases;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.WEDNESDAY;
import static caseintake.stats.releases.PressDesk.by;
import static caseintake.stats.releases.PressDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;

/** What was published and is wrong. */
@ResourceLock("answering")
class CorrectionsTest {

	private final PressDesk desk = PressDesk.opened();

	@Test
	void aCorrectionIsAskedForByOnePersonAndConfirmedByAnother() {
		release(20);
		this.desk.counted(7, "vest", "vest", MONDAY);
		JsonNode draft = correct("kari", "", 201);
		assertThat(draft.get("total").asLong()).isEqualTo(27);
		assertThat(draft.at("/course/corrects").asLong()).isEqualTo(1);
		JsonNode problem = this.desk.post("/v1/releases/2/publish", by("kari"), 403);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/second-person-needed");
		assertThat(this.desk.get("/v1/releases/2").get("state").asString()).isEqualTo("draft");
		JsonNode published = this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		assertThat(published.at("/course/drafted/by").asString()).isEqualTo("kari");
		assertThat(published.at("/course/published/by").asString()).isEqualTo("ola");
		assertThat(published.at("/course/reason").asString()).isEqualTo("Counted late");
		assertThat(this.desk.deeds().subList(3, 5)).containsExactly(
				"correction-requested | release 2: series total, known at 2017-05-01 | Counted late | kari",
				"correction-published | release 2: series total, known at 2017-05-01 | - | ola");
	}

	@Test
	void whatIsCorrectedIsKeptButMayLeaveTheBuildingNoMore() {
		release(20);
		this.desk.counted(7, "vest", "vest", MONDAY);
		correct("kari", "", 201);
		this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		JsonNode corrected = this.desk.get("/v1/releases/1");
		assertThat(corrected.get("state").asString()).isEqualTo("published");
		assertThat(corrected.get("publishable").asBoolean()).isFalse();
		assertThat(corrected.at("/course/correctedBy").asLong()).isEqualTo(2);
		assertThat(this.desk.text("/v1/releases/1/statement", "text/csv", 404)).contains("statement-not-found");
	}

	@Test
	void theErrorThatEverybodyHasReadStandsAgainstItsCorrectionAndIsNotOfferedAgain() {
		release(20);
		this.desk.counted(2, "vest", "vest", MONDAY);
		JsonNode problem = correct("kari", "", 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/release-refused");
		assertThat(problem.has("instead")).isFalse();
		assertThat(problem.get("detail").asString()).doesNotContain("stands");
	}

	@Test
	void anErrorThatMayNotBeCorrectedIsWithdrawnByAnotherPerson() {
		release(20);
		this.desk.counted(2, "vest", "vest", MONDAY);
		assertThat(withdraw(1, "kari", 403).get("type").asString()).isEqualTo("/problems/second-person-needed");
		assertThat(this.desk.get("/v1/releases/1").get("publishable").asBoolean()).isTrue();
		JsonNode withdrawn = withdraw(1, "ola", 200);
		assertThat(withdrawn.get("state").asString()).isEqualTo("published");
		assertThat(withdrawn.get("publishable").asBoolean()).isFalse();
		assertThat(withdrawn.get("statement").isNull()).isTrue();
		assertThat(withdrawn.at("/course/withdrawn/by").asString()).isEqualTo("ola");
		assertThat(withdrawn.at("/course/withdrawn/reason").asString()).isEqualTo("Two are missing");
		assertThat(this.desk.text("/v1/releases/1/statement", "text/csv", 404)).contains("statement-not-found");
		assertThat(withdraw(1, "per", 200)).isEqualTo(withdrawn);
		assertThat(this.desk.deeds().getLast())
			.isEqualTo("release-withdrawn | release 1: series total, known at 2017-05-01 | Two are missing | ola");
	}

	@Test
	void whatIsWithdrawnStaysInTheLedgerAndIsNotOfferedAgain() {
		release(20);
		withdraw(1, "ola", 200);
		this.desk.counted(2, "vest", "vest", WEDNESDAY);
		JsonNode problem = this.desk.post("/v1/releases", wish("total", WEDNESDAY, ""), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/release-refused");
		assertThat(problem.has("instead")).isFalse();
		assertThat(this.desk.post("/v1/releases", wish("total", MONDAY, ""), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
	}

	@Test
	void whatIsWithdrawnMayBeCorrectedOnceTheRuleLetsItPass() {
		release(20);
		withdraw(1, "ola", 200);
		this.desk.counted(9, "vest", "vest", WEDNESDAY);
		correct("kari", "\"knownAt\": \"2017-05-03\",", 201);
		assertThat(this.desk.post("/v1/releases/2/publish", by("ola"), 200).at("/statement/total").asLong())
			.isEqualTo(29);
	}

	@Test
	void whatWasWithdrawnByMistakeIsSaidAgainByTwoPersons() {
		release(20);
		withdraw(1, "ola", 200);
		correct("kari", "", 201);
		this.desk.post("/v1/releases/2/publish", by("kari"), 403);
		assertThat(this.desk.post("/v1/releases/2/publish", by("ola"), 200).at("/statement/total").asLong())
			.isEqualTo(20);
	}

	@Test
	void anEarlierReleaseThatStandsIsOfferedWhereTheLastOneIsWithdrawn() {
		release(20);
		this.desk.counted(9, "vest", "vest", WEDNESDAY).releases("total", WEDNESDAY);
		withdraw(2, "ola", 200);
		this.desk.counted(2, "vest", "vest", WEDNESDAY.plusDays(2));
		JsonNode problem = this.desk.post("/v1/releases", wish("total", WEDNESDAY.plusDays(2), ""), 409);
		assertThat(problem.at("/instead/release").asLong()).isEqualTo(1);
		assertThat(problem.at("/instead/total").asLong()).isEqualTo(20);
	}

	@Test
	void onlyWhatIsPublishedIsWithdrawn() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").drafts("total", MONDAY);
		assertThat(withdraw(1, "ola", 409).get("type").asString()).isEqualTo("/problems/state-conflict");
		assertThat(withdraw(7, "ola", 404).get("type").asString()).isEqualTo("/problems/release-not-found");
		this.desk.publishes(1);
		assertThat(this.desk.post("/v1/releases/1/withdraw", by("ola"), 422).get("errors").toString())
			.contains("\"pointer\":\"/reason\"");
	}

	@Test
	void aCorrectionMayBeAsKnownOnALaterDay() {
		release(20);
		this.desk.counted(9, "vest", "vest", WEDNESDAY);
		JsonNode draft = correct("kari", "\"knownAt\": \"2017-05-03\",", 201);
		assertThat(draft.get("total").asLong()).isEqualTo(29);
		assertThat(correct("kari", "\"knownAt\": \"2017-04-30\",", 422).get("errors").toString()).contains("knownAt");
	}

	@Test
	void figuresThatAreTheSameAreNotCorrected() {
		release(20);
		assertThat(correct("kari", "", 409).get("detail").asString()).contains("the same");
	}

	@Test
	void oneIsCorrectedOnceAndThenItsCorrectionIs() {
		release(20);
		this.desk.counted(7, "vest", "vest", MONDAY);
		correct("kari", "", 201);
		correct("ola", "", 201);
		this.desk.post("/v1/releases/2/publish", by("ola"), 200);
		assertThat(this.desk.post("/v1/releases/3/publish", by("kari"), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		assertThat(correct("kari", "", 409).get("type").asString()).isEqualTo("/problems/state-conflict");
		this.desk.counted(8, "vest", "vest", MONDAY);
		assertThat(correct(2, "kari", "", 201).at("/course/corrects").asLong()).isEqualTo(2);
		this.desk.post("/v1/releases/4/publish", by("ola"), 200);
		assertThat(this.desk.get("/v1/releases/4/statement").get("total").asLong()).isEqualTo(35);
	}

	@Test
	void aDraftIsAbandonedAndNotCorrected() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").drafts("total", MONDAY);
		assertThat(correct("kari", "", 409).get("type").asString()).isEqualTo("/problems/state-conflict");
		assertThat(correct(7, "kari", "", 404).get("type").asString()).isEqualTo("/problems/release-not-found");
	}

	@Test
	void aCorrectionHasAReason() {
		release(20);
		JsonNode problem = this.desk.post("/v1/releases/1/corrections", by("kari"), 422);
		assertThat(problem.get("errors").toString()).contains("\"pointer\":\"/reason\"");
	}

	@Test
	void aCorrectionThatIsAskedForTwiceUnderOneReferenceIsOne() {
		release(20);
		this.desk.counted(7, "vest", "vest", MONDAY);
		JsonNode draft = correct("kari", "\"releaseReference\": \"mend\",", 201);
		assertThat(correct("kari", "\"releaseReference\": \"mend\",", 200)).isEqualTo(draft);
		assertThat(this.desk.post("/v1/releases", wish("total", MONDAY, "\"releaseReference\": \"mend\","), 409)
			.get("type")
			.asString()).isEqualTo("/problems/reference-taken");
	}

	private JsonNode withdraw(long release, String person, int status) {
		return this.desk.post("/v1/releases/" + release + "/withdraw",
				"{\"reason\": \"Two are missing\", \"by\": \"%s\"}".formatted(person), status);
	}

	private void release(int cases) {
		this.desk.counted(cases, "vest", "vest", MONDAY).declares("total", "none").releases("total", MONDAY);
	}

	private JsonNode correct(String person, String more, int status) {
		return correct(1, person, more, status);
	}

	private JsonNode correct(long release, String person, String more, int status) {
		return this.desk.post("/v1/releases/" + release + "/corrections",
				"{%s \"reason\": \"Counted late\", \"by\": \"%s\"}".formatted(more, person), status);
	}

}
