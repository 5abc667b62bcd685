package caseintake.stats.rebuild;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;
import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.pipeline.LiveSnapshot;
import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Building a generation beside the live one. */
@ResourceLock("workshop")
class RebuildTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final FillSchedule schedule = this.workshop.bean(FillSchedule.class);

	@Test
	void aBuiltGenerationIsTheLiveOneCellByCell() {
		Events events = this.workshop.recorded(0, "vest", 6000);
		events.changed("case-transferred.v1", Events.cell("vest"), Events.cell("agder"));
		events.changed("case-of-a-later-version.v9", Events.cell("vest"), null);
		this.workshop.recorded(2, "troms", 3);
		this.workshop.count();
		int built = this.workshop.build();
		assertThat(this.workshop.cells(built)).isEqualTo(this.workshop.cells(1)).hasSize(5);
		assertThat(this.database.cases()).containsEntry("vest", 5998L);
		JsonNode rebuild = this.workshop.get("/v1/rebuilds/" + built);
		assertThat(rebuild.propertyNames()).containsExactly("generation", "state", "counted", "head", "quarantined",
				"startedAt");
		assertThat(rebuild.get("state").asString()).isEqualTo("building");
		assertThat(rebuild.get("head").asLong()).isEqualTo(6005);
		assertThat(this.workshop.get("/v1/rebuilds").get("rebuilds").size()).isEqualTo(2);
	}

	@Test
	void itKeepsUpWithTheJournalAndIsAloneAtThat() {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		assertThat(this.workshop.post("/v1/rebuilds", null, 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		this.workshop.recorded(1, "agder", 2);
		this.schedule.look();
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isEqualTo(5);
	}

	@Test
	void aSilentJournalOnlyDelaysIt() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.journal().silence(true);
		int built = this.workshop.post("/v1/rebuilds", null, 202).get("generation").asInt();
		this.schedule.look();
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isZero();
		this.workshop.journal().silence(false);
		await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
			this.schedule.look();
			assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isEqualTo(3);
		});
	}

	@Test
	void beforeEachPageOthersMayGoFirst() {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		FillLease lease = this.workshop.bean(FillLease.class);
		var holder = UUID.randomUUID();
		assertThat(lease.take(built, holder)).isTrue();
		var pages = new AtomicInteger();
		assertThat(this.workshop.bean(Filler.class)
			.fill(this.workshop.bean(JournalClient.class), built, holder, Deadline.NEVER,
					() -> pages.incrementAndGet() > 0))
			.isTrue();
		assertThat(pages).hasValueGreaterThanOrEqualTo(Workshop.PARTITIONS);
	}

	@Test
	void aPageWaitsUntilNobodyReads() throws InterruptedException {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		this.workshop.recorded(0, "vest", 2);
		FillSchedule patient = schedule(Duration.ofMinutes(10));
		Thread filling = Thread.ofPlatform().daemon().unstarted(() -> {
			while (counted(built) < 5) {
				patient.look();
			}
		});
		this.workshop.bean(LiveSnapshot.class).read((live) -> {
			// reads for as long as the machine takes
			this.workshop.bean(JdbcClient.class).sql("set local idle_in_transaction_session_timeout = 0").update();
			filling.start();
			await().atMost(60, TimeUnit.SECONDS)
				.until(() -> Arrays.stream(filling.getStackTrace())
					.anyMatch((frame) -> frame.getMethodName().equals("giveWay")));
			assertThat(counted(built)).isEqualTo(3);
			return live;
		});
		assertThat(filling.join(Duration.ofSeconds(60))).isTrue();
		assertThat(counted(built)).isEqualTo(5);
	}

	private FillSchedule schedule(Duration giveWay) {
		RebuildProperties usual = this.workshop.bean(RebuildProperties.class);
		var properties = new RebuildProperties(usual.interval(), usual.lease(), giveWay, usual.catchUpWithin(),
				usual.swapWithin());
		return new FillSchedule(this.workshop.bean(Generations.class), this.workshop.bean(FillLease.class),
				this.workshop.bean(Filler.class), this.workshop.bean(JournalClient.class),
				this.workshop.bean(LiveSnapshot.class), properties, Runnable::run);
	}

	private long counted(int generation) {
		return this.workshop.get("/v1/rebuilds/" + generation).get("counted").asLong();
	}

	@Test
	void aPageWaitsForReadersButNotForEver() {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		this.workshop.recorded(0, "vest", 2);
		long giveWay = this.workshop.bean(RebuildProperties.class).giveWay().toNanos();
		this.workshop.bean(LiveSnapshot.class).read((live) -> {
			// reads for as long as the machine takes
			this.workshop.bean(JdbcClient.class).sql("set local idle_in_transaction_session_timeout = 0").update();
			// a look that finds another one under way returns at once
			await().untilAsserted(() -> assertThat(timeOfALook()).isGreaterThanOrEqualTo(giveWay));
			return live;
		});
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isEqualTo(5);
	}

	private long timeOfALook() {
		long start = System.nanoTime();
		CompletableFuture.runAsync(this.schedule::look).join();
		return System.nanoTime() - start;
	}

	@Test
	void whereAFillerFellSilentAnotherGoesOnOnceItsLeaseHasRunOut() {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		this.workshop.recorded(0, "vest", 2);
		this.database.jdbc
			.sql("update generation set filled_by = ?, filled_until = now() + interval '1 second' where generation = ?")
			.params(UUID.randomUUID(), built)
			.update();
		this.schedule.look();
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isEqualTo(3);
		await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
			this.schedule.look();
			assertThat(this.workshop.get("/v1/rebuilds/" + built).get("counted").asLong()).isEqualTo(5);
		});
	}

	@Test
	void whoLosesTheLeaseStopsBeforeItsNextPage() {
		this.workshop.recorded(0, "vest", 1);
		int built = this.workshop.build();
		FillLease lease = this.workshop.bean(FillLease.class);
		Filler filler = this.workshop.bean(Filler.class);
		JournalClient journal = this.workshop.bean(JournalClient.class);
		var holder = UUID.randomUUID();
		var thief = UUID.randomUUID();
		assertThat(lease.take(built, holder)).isTrue();
		assertThat(filler.fill(journal, built, holder, Deadline.NEVER)).isTrue();
		this.workshop.journal().beforeFeed(() -> lease.take(built, thief));
		assertThat(filler.fill(journal, built, holder, Deadline.NEVER)).isFalse();
		assertThat(lease.hold(built, holder)).isFalse();
		assertThat(lease.hold(built, thief)).isTrue();
	}

	@Test
	void aPartitionUnderAnAlarmIsNotFetchedInVain() {
		this.workshop.recorded(0, "vest", 3);
		int built = this.workshop.build();
		this.workshop.bean(Alarms.class).raise(built, null, "test", "stops everything");
		int asked = this.workshop.journal().feedRequests();
		this.schedule.look();
		assertThat(this.workshop.journal().feedRequests()).isEqualTo(asked);
	}

	@Test
	void anAbandonedOneTakesNothingMoreAndLeavesNothing() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.workshop.bean(Alarms.class).raise(built, 1, "test", "detail");
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/" + built, null, 204);
		assertThat(this.workshop.bean(PartitionCounting.class)
			.count(built, 0, Events.fromTopic(this.workshop.recorded(0, "vest", 1).all()), Source.REBUILD)
			.kind()).isEqualTo(Outcome.Kind.CLOSED);
		assertThat(this.workshop.get("/v1/alarms").at("/alarms/0/resolution").asString())
			.isEqualTo("the generation was deleted");
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/" + built, null, 404);
		this.workshop.answer(HttpMethod.GET, "/v1/rebuilds/" + built, null, 404);
		this.workshop.post("/v1/rebuilds/" + built + "/swap", null, 404);
		this.workshop.bean(Emptying.class).run();
		for (String table : new String[] { "cell", "partition_total", "quarantine", "partition_confirmation",
				"partition_progress" }) {
			assertThat(this.database.jdbc.sql("select count(*) from " + table + " where generation = ?")
				.param(built)
				.query(Long.class)
				.single()).as(table).isZero();
		}
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
		assertThat(this.workshop.post("/v1/rebuilds", null, 202).get("generation").asInt()).isEqualTo(built + 1);
	}

	@Test
	void theLiveOneCannotBeDeletedNorSwapped() {
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/1", null, 409);
		this.workshop.post("/v1/rebuilds/1/swap", null, 409);
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/99", null, 404);
		assertThat(this.workshop.count(0, Events.fromTopic(this.workshop.recorded(0, "vest", 1).all())).kind())
			.isEqualTo(Outcome.Kind.COUNTED);
	}

	@Test
	void theBeginningSaysWhereToFindIt() {
		this.workshop.http()
			.post()
			.uri("/v1/rebuilds")
			.exchange()
			.expectStatus()
			.isAccepted()
			.expectHeader()
			.valueEquals("Location", "/v1/rebuilds/2");
		assertThat(this.workshop.deeds().getLast()).isEqualTo("rebuild-started | generation 2 | -");
		this.workshop.post("/v1/rebuilds", "{\"partitions\":[1]}", 422);
	}

}
