package caseintake.stats.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import caseintake.protocol.Arrival;
import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.Overtaken;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.repairing.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A built generation in the place of the live one. */
@ResourceLock("workshop")
class SwapTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	@Test
	void theBuiltGenerationMakesUpTheLastEventsAndTakesThePlace() {
		Events events = this.workshop.recorded(0, "vest", 5);
		int built = this.workshop.build();
		events.opened("agder", 2);
		this.workshop.count();
		assertThat(swap(built, null, 200).get("state").asString()).isEqualTo("live");
		assertThat(this.workshop.get("/v1/rebuilds/1").get("state").asString()).isEqualTo("closed");
		assertThat(this.workshop.live()).isEqualTo(built);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 5L), Map.entry("agder", 2L));
		assertThat(this.workshop.cells(built)).isEqualTo(this.workshop.cells(1));
		assertThat(this.database.nextOffset(0)).isEqualTo(7);
		assertThat(this.database.nextOffset(1)).isNull();
		assertThat(this.workshop.deeds().getLast())
			.isEqualTo("generation-swapped | generation 2 in the place of generation 1 | -");
		events.opened("vest");
		assertThat(this.workshop.count(0, Events.fromTopic(events.after(7)))).extracting(Outcome::accepted)
			.isEqualTo(1);
	}

	@Test
	void isRefusedWhileAPartitionIsBehindTheLiveOne() {
		this.workshop.recorded(0, "vest", 5);
		this.workshop.recorded(1, "vest", 3);
		int built = this.workshop.build();
		this.workshop.recorded(0, "vest", 2);
		this.workshop.count();
		this.workshop.journal().withholdBehind(5);
		assertThat(this.workshop.refusals(built)).containsExactly("0 behind");
		assertUnchanged(built, 10);
		this.workshop.journal().withholdBehind(Integer.MAX_VALUE);
		swap(built, null, 200);
	}

	@Test
	void isRefusedWhileControlTotalsDiffer() {
		this.workshop.recorded(0, "vest", 5);
		this.workshop.recorded(1, "agder", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.journal().falsify("agder");
		assertThat(this.workshop.refusals(built)).containsExactly("1 control-totals-differ");
		assertUnchanged(built, 8);
	}

	@Test
	void isRefusedWhereTheCountersHaveLostOne() {
		this.workshop.recorded(0, "vest", 5);
		this.workshop.count();
		int built = this.workshop.build();
		this.database.jdbc.sql("update partition_total set live = live - 1 where generation = ?").param(built).update();
		assertThat(this.workshop.refusals(built)).containsExactly("0 control-totals-differ");
	}

	@Test
	void isRefusedWhereItWouldPutIntoQuarantineWhatIsCounted() {
		Events events = this.workshop.recorded(2, "vest", 3);
		this.workshop.count();
		events.broken(2);
		int built = this.workshop.build();
		assertThat(this.workshop.refusals(built)).containsExactly("2 quarantined");
		assertUnchanged(built, 3);
	}

	@Test
	void isRefusedWhereBothStandAtTheSameSequenceAtDifferentEvents() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		Events other = events.upTo(2);
		other.opened("agder");
		this.workshop.journal().replace(0, other);
		int built = this.workshop.build();
		assertThat(this.workshop.refusals(built)).containsExactlyInAnyOrder("0 other-event", "0 journal-went-back");
		assertUnchanged(built, 3);
	}

	@Test
	void isRefusedWhereTheJournalGrewPastAnEventThatItHasLost() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		Events other = events.upTo(2);
		other.opened("agder", 3);
		this.workshop.journal().replace(0, other);
		int built = this.workshop.build();
		assertThat(this.workshop.refusals(built)).containsExactly("0 journal-went-back");
		assertUnchanged(built, 3);
	}

	@Test
	void isRefusedWhereTheJournalDoesNotConfirmIt() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.journal().replace(0, events.upTo(2));
		assertThat(this.workshop.refusals(built)).containsExactlyInAnyOrder("0 not-confirmed", "0 journal-went-back");
	}

	@Test
	void isRefusedWhileAnAlarmStandsInTheBuiltOne() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.bean(Alarms.class).raise(built, 1, "fork", "test");
		assertThat(this.workshop.refusals(built)).containsExactly("1 alarm");
		assertUnchanged(built, 3);
	}

	@Test
	void withoutTheJournalsWordNothingIsChanged() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.journal().silence(true);
		assertThat(swap(built, null, 503).get("type").asString()).isEqualTo("/problems/journal-silent");
		assertUnchanged(built, 3);
	}

	@Test
	void aJournalThatHangsHoldsUpTheLiveCountersForAMomentOnly() throws Exception {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		var hanging = new CountDownLatch(1);
		var questions = new AtomicInteger();
		this.workshop.journal().beforeTotals(() -> {
			// the first one is asked before the counters are held
			if (questions.incrementAndGet() > 1) {
				waitFor(hanging);
			}
		});
		try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<JsonNode> swap = people.submit(() -> swap(built, null, 503));
			await().pollInterval(5, TimeUnit.MILLISECONDS).until(() -> held(1));
			events.opened("vest");
			// again and again, as the listener does
			Future<Outcome> counting = people.submit(() -> await().ignoreException(CannotAcquireLockException.class)
				.until(() -> this.workshop.count(0, Events.fromTopic(events.after(3))), Objects::nonNull));
			assertThat(swap.get().get("type").asString()).isEqualTo("/problems/journal-silent");
			assertThat(counting.get()).extracting(Outcome::accepted).isEqualTo(1);
		}
		finally {
			hanging.countDown();
		}
		assertUnchanged(built, 4);
	}

	@Test
	void whereSomebodyElseHoldsTheLiveCountersItIsAskedAgain() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.whileHeld(0,
				() -> assertThat(swap(built, null, 503).get("type").asString()).isEqualTo("/problems/swap-undecided"));
		assertUnchanged(built, 3);
		swap(built, null, 200);
	}

	@Test
	void theJournalMayTakeItsTimeOverTheTotalsBeforeTheLiveCountersAreHeld() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		List<Boolean> held = new CopyOnWriteArrayList<>();
		this.workshop.journal().beforeTotals(() -> {
			held.add(held(1));
			if (held.size() == 1) {
				LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
			}
		});
		swap(built, null, 200);
		assertThat(held.getFirst()).isFalse();
		assertThat(held.getLast()).isTrue();
	}

	@Test
	void aBuiltGenerationThatMovesBehindTheJournalsAnswerIsNotSwapped() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.journal().beforeTotals(() -> {
			if (held(1)) {
				events.opened("vest");
				this.workshop.bean(PartitionCounting.class)
					.count(built, 0, Events.fromTopic(events.after(3)), Source.REBUILD);
			}
		});
		assertThat(swap(built, null, 503).get("type").asString()).isEqualTo("/problems/swap-undecided");
		assertUnchanged(built, 3);
		this.workshop.journal().beforeTotals(() -> {
		});
		swap(built, null, 200);
	}

	@Test
	void whatAPersonHasDiscardedIsCountedOnlyIfAPersonDeclaresSo() {
		Events events = this.workshop.recorded(1, "vest", 1);
		events.undecodable();
		this.workshop.count();
		this.workshop.post("/v1/quarantine/" + id(1, 2) + "/discard", Workshop.because("a test"), 200);
		events.repaired(2, "agder");
		int built = this.workshop.build();
		assertThat(this.workshop.refusals(built)).containsExactly("1 discarded-is-counted");
		swap(built, "{\"countDiscarded\":true}", 422);
		swap(built, "{\"countDiscarded\":false}", 409);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
		swap(built, "{\"countDiscarded\":true,\"reason\":\"it was none to discard\"}", 200);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 1L), Map.entry("agder", 1L));
		assertThat(this.workshop.deeds().getLast())
			.isEqualTo("generation-swapped-discarded-may-count | generation 2 in the place of generation 1"
					+ " | it was none to discard");
	}

	@Test
	void whatAPersonHasDiscardedStaysDiscardedAndUnreadableRecordsStayListed() {
		Events events = this.workshop.recorded(1, "vest", 1);
		events.undecodable();
		events.undecodable();
		List<Arrival> arrivals = new ArrayList<>(Events.fromTopic(events.all()));
		arrivals.add(new Arrival.Unreadable(3, "no event"));
		this.workshop.count(1, arrivals);
		this.workshop.post("/v1/quarantine/" + id(1, 2) + "/discard", Workshop.because("a test"), 200);
		int built = this.workshop.build();
		swap(built, null, 200);
		List<String> entries = new ArrayList<>();
		this.workshop.get("/v1/quarantine")
			.get("quarantine")
			.forEach((entry) -> entries.add("%d %s %s %s".formatted(entry.get("generation").asInt(),
					entry.get("sequence"), entry.get("offset"), entry.get("state").asString())));
		assertThat(entries).containsExactlyInAnyOrder("2 2 null discarded", "2 3 null waiting", "2 null 3 waiting");
	}

	@Test
	void readersFindTheNewGenerationConfirmedAndAsCompleteAsTheOldOne() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.database.jdbc.sql("""
				insert into partition_confirmation
				select 1, p, now() - interval '1 second', 3, 3, 3, null, '2017-05-10T10:00Z', 3, now()
				from generate_series(0, 2) p
				""").update();
		int built = this.workshop.build();
		// the journal is always one event ahead of whoever asks it
		this.workshop.journal().beforeState(() -> this.workshop.recorded(0, "agder", 1));
		swap(built, null, 200);
		JsonNode pipeline = this.workshop.get("/v1/pipeline");
		assertThat(pipeline.get("completeness").asString()).isEqualTo("behind");
		assertThat(pipeline.at("/total/pending").asLong()).isEqualTo(1);
		assertThat(pipeline.at("/total/completeThrough").asString()).isEqualTo("2017-05-10T10:00:00Z");
		assertThat(pipeline.get("generation").asInt()).isEqualTo(built);
	}

	@Test
	void lateRecordsOfTheOldGenerationAreNotCountedAnywhere() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		List<Arrival> late = Events.fromTopic(events.opened("vest", 1));
		PartitionCounting slow = this.database
			.counting(new Overtaken(this.database.transaction(), () -> swap(built, null, 200)));
		assertThat(slow.count(1, 0, late, Source.TOPIC).kind()).isEqualTo(Outcome.Kind.CLOSED);
		assertThat(this.workshop.bean(PartitionCounting.class).count(1, 0, late, Source.FEED).kind())
			.isEqualTo(Outcome.Kind.CLOSED);
		this.workshop.bean(Alarms.class).raise(1, 0, "fork", "too late");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 4L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 4L));
		assertThat(this.workshop.get("/v1/pipeline").get("alarms").isEmpty()).isTrue();
	}

	@Test
	void ofTwoSwapsAtTheSameTimeOneWins() throws Exception {
		this.workshop.recorded(0, "vest", 30);
		this.workshop.count();
		int built = this.workshop.build();
		try (ConfigurableApplicationContext other = this.workshop.instance();
				var people = Executors.newVirtualThreadPerTaskExecutor()) {
			var together = new CountDownLatch(1);
			List<Future<Boolean>> swaps = new ArrayList<>();
			for (Swap swap : List.of(this.workshop.bean(Swap.class), other.getBean(Swap.class))) {
				swaps.add(people.submit(() -> {
					together.await(1, TimeUnit.MINUTES);
					return swapped(swap, built);
				}));
			}
			together.countDown();
			int won = 0;
			for (Future<Boolean> swap : swaps) {
				won += swap.get() ? 1 : 0;
			}
			// each may have taken the lease from the other
			if (won == 0) {
				swap(built, null, 200);
				won++;
			}
			assertThat(won).isEqualTo(1);
		}
		assertThat(this.workshop.live()).isEqualTo(built);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 30L));
		assertThat(this.workshop.deeds().stream().filter((deed) -> deed.startsWith("generation-swapped |")).toList())
			.last()
			.isEqualTo("generation-swapped | generation 2 in the place of generation 1 | -");
	}

	@Test
	void aRetryBeforeDuringOrAfterTheSwapCountsTheEventOnce() throws Exception {
		for (int round = 1; round <= 6; round++) {
			Events events = this.workshop.recorded(1, "vest", 1);
			events.undecodable();
			this.workshop.count();
			long id = this.workshop.get("/v1/quarantine").get("quarantine").get(0).get("id").asLong();
			int built = this.workshop.build();
			events.repaired(events.all().size(), "agder");
			try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
				var together = new CountDownLatch(1);
				Future<JsonNode> retry = people.submit(() -> {
					together.await(1, TimeUnit.MINUTES);
					return this.workshop.post("/v1/quarantine/" + id + "/retry", null, 200);
				});
				if (round % 3 == 0) {
					this.workshop.journal().beforeTotals(together::countDown);
				}
				else if (round % 3 == 1) {
					together.countDown();
					retry.get();
				}
				swapUntilDecided(built);
				together.countDown();
				assertThat(retry.get().get("outcome").asString()).isEqualTo("counted");
			}
			if (round % 3 != 0) { // during the swap it may come before or after it
				this.workshop.post("/v1/quarantine/" + id + "/retry", null, (round % 3 == 1) ? 404 : 409);
			}
			assertThat(this.database.cases()).containsOnly(Map.entry("vest", (long) round),
					Map.entry("agder", (long) round));
			assertThat(this.database.totals()).isEqualTo(this.database.cases());
			assertThat(this.workshop.get("/v1/quarantine").get("quarantine").isEmpty()).isTrue();
		}
	}

	@Test
	void theCountersOfAClosedGenerationStayUntilTheNextRebuildOrTheirDeletion() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		swap(this.workshop.build(), null, 200);
		assertThat(this.workshop.cells(1)).isNotEmpty();
		int third = this.workshop.build();
		this.workshop.bean(Emptying.class).run();
		assertThat(this.workshop.cells(1)).isEmpty();
		this.workshop.answer(HttpMethod.GET, "/v1/rebuilds/1", null, 404);
		swap(third, null, 200);
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/2", null, 204);
		this.workshop.bean(Emptying.class).run();
		assertThat(this.workshop.cells(2)).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
	}

	@Test
	void readersSeeOneOrTheOtherGenerationWhileEventsKeepArriving() throws Exception {
		this.workshop.recorded(0, "vest", 500);
		this.workshop.recorded(1, "vest", 500);
		this.workshop.count();
		try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
			var swapped = new CountDownLatch(1);
			Future<Integer> arrivals = people.submit(() -> arrive(swapped));
			Future<Integer> reads = people.submit(() -> read(swapped));
			try {
				for (int round = 0; round < 3; round++) {
					swapUntilDecided(this.workshop.post("/v1/rebuilds", null, 202).get("generation").asInt());
				}
			}
			finally {
				swapped.countDown();
			}
			assertThat(reads.get()).isPositive();
			long all = 1000L + arrivals.get();
			assertThat(this.database.cases()).containsExactly(Map.entry("vest", all));
			assertThat(this.database.totals()).containsExactly(Map.entry("vest", all));
		}
		assertThat(this.workshop.live()).isEqualTo(4);
		assertThat(this.database.alarms()).isEmpty();
	}

	/** Events that arrive one by one; a listener would do as this does. */
	private int arrive(CountDownLatch swapped) {
		int arrived = 0;
		while (swapped.getCount() > 0) {
			int partition = arrived % 2;
			List<Arrival> arrivals = List
				.of(new Arrival.Event(this.workshop.journal().partition(partition).opened("vest"), 500L + arrived / 2));
			while (!counted(partition, arrivals)) {
				Thread.onSpinWait();
			}
			arrived++;
		}
		return arrived;
	}

	private boolean counted(int partition, List<Arrival> arrivals) {
		try {
			Outcome.Kind kind = this.workshop.count(partition, arrivals).kind();
			assertThat(kind).isIn(Outcome.Kind.COUNTED, Outcome.Kind.CLOSED);
			return kind == Outcome.Kind.COUNTED;
		}
		catch (CannotAcquireLockException ex) {
			return false;
		}
	}

	/** Reads until it is told to stop: no total is ever lower than one before. */
	private int read(CountDownLatch swapped) {
		int reads = 0;
		long before = 0;
		while (swapped.getCount() > 0) {
			long total = this.workshop.get("/v1/statistics/cases").get("total").asLong();
			assertThat(total).isGreaterThanOrEqualTo(before);
			before = total;
			reads++;
		}
		return reads;
	}

	private void swapUntilDecided(int generation) {
		await().atMost(2, TimeUnit.MINUTES).until(() -> swapped(this.workshop.bean(Swap.class), generation));
	}

	private static boolean swapped(Swap swap, int generation) {
		try {
			swap.swap(generation, Declaration.NOTHING);
			return true;
		}
		catch (ProblemException ex) {
			return false;
		}
	}

	private JsonNode swap(int generation, @Nullable String body, int status) {
		return (status == 503) ? this.workshop.post("/v1/rebuilds/" + generation + "/swap", body, 503)
				: this.workshop.swap(generation, body, status);
	}

	private void assertUnchanged(int built, long counted) {
		assertThat(this.workshop.live()).isEqualTo(1);
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("state").asString()).isEqualTo("building");
		assertThat(this.workshop.get("/v1/rebuilds/1").get("counted").asLong()).isEqualTo(counted);
	}

	/** Whether somebody holds the generation's progress. */
	private boolean held(int generation) {
		return this.database.jdbc.sql("""
				select count(*) from (
					select from partition_progress where generation = ? for update skip locked) free
				""").param(generation).query(Long.class).single() == 0;
	}

	private long id(int generation, long sequence) {
		return this.database.jdbc.sql("select quarantine_id from quarantine where generation = ? and sequence = ?")
			.params(generation, sequence)
			.query(Long.class)
			.single();
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
