package caseintake.stats.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import caseintake.protocol.Arrival;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("workshop")
class QuarantineTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final Events events = this.workshop.journal().partition(1);

	@Test
	void anEventThatCanBeCountedNowMovesTheCountersByWhatItSaysOnce() {
		long id = quarantined();
		this.events.repaired(2, "agder");
		assertThat(this.workshop.post(retry(id), null, 200).toString())
			.isEqualTo("{\"id\":" + id + ",\"outcome\":\"counted\"}");
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 2L), Map.entry("agder", 1L));
		assertThat(this.database.totals()).isEqualTo(this.database.cases());
		assertThat(this.database.quarantine()).isEmpty();
		assertThat(this.workshop.post(retry(id), null, 404).get("type").asString())
			.isEqualTo("/problems/quarantine-not-found");
		assertThat(this.workshop.deeds().getLast())
			.isEqualTo("quarantine-retried | quarantine %d: partition 1, sequence 2, event %s | -".formatted(id,
					this.events.at(2).link().id()));
	}

	@Test
	void aBrokenEventStaysInQuarantineAndChangesNothing() {
		long id = quarantined();
		List<String> deeds = this.workshop.deeds();
		assertThat(this.workshop.post(retry(id), null, 200).get("outcome").asString()).isEqualTo("still-undecodable");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
		assertThat(entry(id).get("state").asString()).isEqualTo("waiting");
		assertThat(this.workshop.deeds()).isEqualTo(deeds);
	}

	@Test
	void manyRetriesAtTheSameTimeCountTheEventOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			this.events.undecodable();
			long sequence = this.events.all().size();
			this.workshop.count();
			Quarantined entry = this.workshop.bean(QuarantineTable.class).list().getFirst();
			this.events.repaired(sequence, "agder");
			retryTogether(entry, 6);
			assertThat(this.database.cases()).containsExactly(Map.entry("agder", round + 1L));
			assertThat(this.database.totals()).containsExactly(Map.entry("agder", round + 1L));
		}
	}

	@Test
	void aRetryCountsInEveryOpenGenerationThatHasPassedTheEvent() {
		long id = quarantined();
		assertThat(this.workshop.build()).isEqualTo(2);
		this.events.repaired(2, "agder");
		this.workshop.post(retry(id), null, 200);
		assertThat(this.workshop.cells(2)).isEqualTo(this.workshop.cells(1)).hasSize(2);
		assertThat(this.workshop.get("/v1/quarantine").get("quarantine").isEmpty()).isTrue();
	}

	@Test
	void aJournalThatHasAnotherEventThereIsNotCounted() {
		long id = quarantined();
		Events other = this.events.upTo(1);
		other.opened("agder", 2);
		this.workshop.journal().replace(1, other);
		assertThat(this.workshop.post(retry(id), null, 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		this.workshop.journal().replace(1, this.events.upTo(1));
		this.workshop.post(retry(id), null, 409);
		this.workshop.journal().silence(true);
		assertThat(this.workshop.post(retry(id), null, 503).get("type").asString())
			.isEqualTo("/problems/journal-silent");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
		assertThat(entry(id).get("state").asString()).isEqualTo("waiting");
	}

	@Test
	void whereSomebodyElseHoldsTheCountersARetryIsAskedForAgain() {
		long id = quarantined();
		this.events.repaired(2, "agder");
		this.workshop.whileHeld(1, () -> assertThat(this.workshop.post(retry(id), null, 503).get("type").asString())
			.isEqualTo("/problems/unavailable"));
		this.workshop.post(retry(id), null, 200);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 2L), Map.entry("agder", 1L));
	}

	@Test
	void aRecordThatIsNoEventCanOnlyBeDiscarded() {
		this.workshop.count(1, List.of(new Arrival.Unreadable(7, "header ce_id is missing")));
		JsonNode entry = this.workshop.get("/v1/quarantine").get("quarantine").get(0);
		assertThat(entry.get("sequence").isNull()).isTrue();
		assertThat(entry.get("eventId").isNull()).isTrue();
		assertThat(entry.get("offset").asLong()).isEqualTo(7);
		long id = entry.get("id").asLong();
		assertThat(this.workshop.post(retry(id), null, 409).get("detail").asString()).contains("only be discarded");
		this.workshop.post(discard(id), Workshop.because("a test record"), 200);
		assertThat(entry(id).get("state").asString()).isEqualTo("discarded");
		assertThat(this.workshop.get("/v1/pipeline").at("/total/unreadable").asLong()).isZero();
	}

	@Test
	void aDiscardedEventStaysInTheAccountAndIsNeverCounted() {
		long id = quarantined();
		this.workshop.post(discard(id), Workshop.because("sent by mistake"), 200);
		JsonNode line = this.workshop.get("/v1/pipeline").get("partitions").get(1);
		assertThat(line.get("counted").asLong()).isEqualTo(2);
		assertThat(line.get("quarantined").asLong()).isZero();
		assertThat(line.get("discarded").asLong()).isEqualTo(1);
		this.events.repaired(2, "agder");
		assertThat(this.workshop.post(retry(id), null, 409).get("detail").asString()).contains("not wait");
		this.workshop.post(discard(id), Workshop.because("again"), 409);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 2L));
		assertThat(this.workshop.deeds().getLast()).startsWith("quarantine-discarded | quarantine " + id + ": ")
			.endsWith(" | sent by mistake");
		assertThat(entry(id).get("discardReason").asString()).isEqualTo("sent by mistake");
	}

	@Test
	void commandsWithoutAUsableReasonOrWithMoreThanTheyKnowAreRefused() {
		long id = quarantined();
		for (String body : new String[] { "{}", "{\"reason\":\"\"}", "{\"reason\":7}", "{\"reason\":\"a\\u0000b\"}",
				"{\"reason\":\"x\",\"qqqq\":1}", "{\"reason\":\"x\",\"reason\":\"y\"}", "[]", "{", "\"x\"",
				Workshop.because("x".repeat(501)), Workshop.because("sent by mistake for 311260 50073") }) {
			JsonNode problem = this.workshop.post(discard(id), body, 422);
			assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-body");
			assertThat(problem.toString()).doesNotContain("qqqq");
		}
		this.workshop.post(discard(id), Workshop.because("x".repeat(10_000)), 413);
		this.workshop.post(discard(id) + "?force=true", Workshop.because("x"), 400);
		this.workshop.post(retry(id), "{\"force\":true}", 422);
		this.workshop.post(discard(999_999), Workshop.because("x"), 404);
		this.workshop.post(retry(999_999), null, 404);
		this.workshop.post("/v1/quarantine/x/retry", null, 404);
		assertThat(entry(id).get("state").asString()).isEqualTo("waiting");
	}

	private void retryTogether(Quarantined entry, int times) throws Exception {
		QuarantineRepair repair = this.workshop.bean(QuarantineRepair.class);
		var together = new CountDownLatch(1);
		try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> retries = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				retries.add(people.submit(() -> {
					together.await(1, TimeUnit.MINUTES);
					try {
						return repair.retry(entry);
					}
					catch (ProblemException ex) {
						return false;
					}
				}));
			}
			together.countDown();
			int counted = 0;
			for (Future<Boolean> retry : retries) {
				counted += retry.get() ? 1 : 0;
			}
			assertThat(counted).isEqualTo(1);
		}
	}

	/** Counts a case, an event that cannot be read, and a case. */
	@Test
	void whoTakesAListOfSomeAgeGetsTheOneThatSomebodyGot() {
		assertThat(listed("max-age=60")).isZero();
		quarantined();
		assertThat(listed("max-age=60")).isZero();
		assertThat(listed("no-cache")).as("the present one").isOne();
	}

	private int listed(String cacheControl) {
		JsonNode answer = this.workshop.http()
			.get()
			.uri("/v1/quarantine")
			.header("Cache-Control", cacheControl)
			.exchange()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		return Objects.requireNonNull(answer).get("quarantine").size();
	}

	private long quarantined() {
		this.events.opened("vest");
		this.events.undecodable();
		this.events.opened("vest");
		this.workshop.count();
		return this.workshop.get("/v1/quarantine").get("quarantine").get(0).get("id").asLong();
	}

	private JsonNode entry(long id) {
		for (JsonNode entry : this.workshop.get("/v1/quarantine").get("quarantine")) {
			if (entry.get("id").asLong() == id) {
				return entry;
			}
		}
		throw new AssertionError("There is no such entry");
	}

	private static String retry(long id) {
		return "/v1/quarantine/" + id + "/retry";
	}

	private static String discard(long id) {
		return "/v1/quarantine/" + id + "/discard";
	}

}
