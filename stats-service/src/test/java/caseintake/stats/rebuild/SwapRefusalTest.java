package caseintake.stats.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;
import caseintake.stats.repairing.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.CannotAcquireLockException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What stands against a swap, or keeps it from being decided. */
@ResourceLock("workshop")
class SwapRefusalTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

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
	void aJournalThatIsSlowEveryTimeIsGivenNoMoreThanTheTimeThatIsLeft() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.journal().beforeFeed(() -> {
			if (held(1)) {
				LockSupport.parkNanos(Duration.ofMillis(2200).toNanos());
			}
		});
		// of four seconds a second page has less left than it takes
		assertThat(swap(built, null, 503).get("type").asString()).isEqualTo("/problems/journal-silent");
		assertUnchanged(built, 3);
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

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
