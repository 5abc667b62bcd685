package caseintake.stats.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import caseintake.protocol.Arrival;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A swap while others swap, retry, count and read. */
@ResourceLock("workshop")
class SwapAtTheSameTimeTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

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
				this.workshop.swap(built, null, 200);
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

}
