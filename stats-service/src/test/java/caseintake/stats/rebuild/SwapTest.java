package caseintake.stats.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import caseintake.protocol.Arrival;
import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.Overtaken;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;
import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
		assertThat(this.workshop.swap(built, null, 200).get("state").asString()).isEqualTo("live");
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
	void whatAPersonHasDiscardedIsCountedOnlyIfAPersonDeclaresSo() {
		Events events = this.workshop.recorded(1, "vest", 1);
		events.undecodable();
		this.workshop.count();
		this.workshop.post("/v1/quarantine/" + id(1, 2) + "/discard", Workshop.because("a test"), 200);
		events.repaired(2, "agder");
		int built = this.workshop.build();
		assertThat(this.workshop.refusals(built)).containsExactly("1 discarded-is-counted");
		this.workshop.swap(built, "{\"countDiscarded\":true}", 422);
		this.workshop.swap(built, "{\"countDiscarded\":false}", 409);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 1L));
		this.workshop.swap(built, "{\"countDiscarded\":true,\"reason\":\"it was none to discard\"}", 200);
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
		this.workshop.swap(built, null, 200);
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
		this.database.jdbc
			.sql("""
					insert into partition_confirmation (generation, partition, asked_at, head, published, confirmed_sequence,
						complete_through, awaited_head, awaited_through, told_at, told_head)
					select 1, p, now() - interval '1 second', 3, 3, 3, '2017-05-10T10:00Z', 3, now(), now(), 3
					from generate_series(0, 2) p
					""")
			.update();
		int built = this.workshop.build();
		// the journal is always one event ahead of whoever asks it
		this.workshop.journal().beforeState(() -> this.workshop.recorded(0, "agder", 1));
		this.workshop.swap(built, null, 200);
		JsonNode pipeline = this.workshop.get("/v1/pipeline");
		assertThat(pipeline.get("completeness").asString()).isEqualTo("behind");
		assertThat(pipeline.at("/total/pending").asLong()).isEqualTo(1);
		assertThat(pipeline.at("/total/completeThrough").asString()).isEqualTo("2017-05-10T10:00:00Z");
		assertThat(pipeline.get("generation").asInt()).isEqualTo(built);
	}

	@Test
	void aSwapThatFailsAtItsLastStepHasChangedNothing() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		this.database.jdbc.sql("alter table repair add constraint nothing check (false) not valid").update();
		try {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.workshop.bean(Swap.class).swap(built, Declaration.NOTHING));
		}
		finally {
			this.database.jdbc.sql("alter table repair drop constraint nothing").update();
		}
		assertThat(this.workshop.live()).isEqualTo(1);
		events.opened("agder");
		this.workshop.count();
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 3L), Map.entry("agder", 1L));
		this.workshop.swap(built, null, 200);
	}

	@Test
	void lateRecordsOfTheOldGenerationAreNotCountedAnywhere() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		int built = this.workshop.build();
		List<Arrival> late = Events.fromTopic(events.opened("vest", 1));
		PartitionCounting slow = this.database
			.counting(new Overtaken(this.database.transaction(), () -> this.workshop.swap(built, null, 200)));
		assertThat(slow.count(1, 0, late, Source.TOPIC).kind()).isEqualTo(Outcome.Kind.CLOSED);
		assertThat(this.workshop.bean(PartitionCounting.class).count(1, 0, late, Source.FEED).kind())
			.isEqualTo(Outcome.Kind.CLOSED);
		this.workshop.bean(Alarms.class).raise(1, 0, "fork", "too late");
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 4L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 4L));
		assertThat(this.workshop.get("/v1/pipeline").get("alarms").isEmpty()).isTrue();
	}

	@Test
	void theCountersOfAClosedGenerationStayUntilTheNextRebuildOrTheirDeletion() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.workshop.swap(this.workshop.build(), null, 200);
		assertThat(this.workshop.cells(1)).isNotEmpty();
		int third = this.workshop.build();
		this.workshop.bean(Emptying.class).run();
		assertThat(this.workshop.cells(1)).isEmpty();
		this.workshop.answer(HttpMethod.GET, "/v1/rebuilds/1", null, 404);
		this.workshop.swap(third, null, 200);
		this.workshop.answer(HttpMethod.DELETE, "/v1/rebuilds/2", null, 204);
		this.workshop.bean(Emptying.class).run();
		assertThat(this.workshop.cells(2)).isEmpty();
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 3L));
	}

	private long id(int generation, long sequence) {
		return this.database.jdbc.sql("select quarantine_id from quarantine where generation = ? and sequence = ?")
			.params(generation, sequence)
			.query(Long.class)
			.single();
	}

}
