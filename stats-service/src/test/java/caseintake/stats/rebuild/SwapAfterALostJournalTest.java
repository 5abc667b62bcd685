package caseintake.stats.rebuild;

import java.util.Map;
import java.util.UUID;

import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.repairing.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A swap with which a person declares that the journal went back. */
@ResourceLock("workshop")
class SwapAfterALostJournalTest {

	private static final String DECLARED = "{\"journalWentBack\":true,\"reason\":\"restored backup\"}";

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	@Test
	void aJournalThatWentBackIsDeclaredWithAReason() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.recorded(1, "troms", 2);
		this.workshop.count();
		Events other = events.upTo(1);
		other.opened("agder");
		this.workshop.journal().replace(0, other);
		int built = this.workshop.build();
		this.workshop.bean(Alarms.class).raise(1, 0, "journal-went-back", "test");
		swap(built, "{\"journalWentBack\":true}", 422);
		swap(built, "{\"journalWentBack\":1,\"reason\":\"x\"}", 422);
		this.workshop.journal().falsify("agder");
		swap(built, DECLARED, 409);
		this.workshop.journal().tellTheTruth();
		swap(built, DECLARED, 200);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 1L), Map.entry("agder", 1L),
				Map.entry("troms", 2L));
		assertThat(this.database.nextOffset(1)).isNull();
		assertThat(this.workshop.get("/v1/alarms").at("/alarms/0/resolution").asString())
			.isEqualTo("generation 2 took its place");
		assertThat(this.workshop.deeds().getLast()).isEqualTo(
				"generation-swapped-journal-went-back | generation 2 in the place of generation 1 | restored backup");
	}

	@Test
	void whereTheJournalWentBackAnEventThatWaitsIsFirstRetriedOrDiscarded() {
		Events events = this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		Events other = events.upTo(1);
		other.undecodable();
		this.workshop.journal().replace(0, other);
		int built = this.workshop.build();
		// with something in quarantine the control totals say nothing
		this.workshop.journal().falsify("vest");
		assertThat(swap(built, DECLARED, 409).at("/errors/0/code").asString()).isEqualTo("quarantined");
		assertUnchanged(built, 3);
		other.repaired(2, "agder");
		this.workshop.post("/v1/quarantine/" + id(built, 2) + "/retry", null, 200);
		assertThat(swap(built, DECLARED, 409).at("/errors/0/code").asString()).isEqualTo("control-totals-differ");
		this.workshop.journal().tellTheTruth();
		swap(built, DECLARED, 200);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 1L), Map.entry("agder", 1L));
	}

	@Test
	void whatAPersonHasDiscardedIsDeclaredToo() {
		Events events = this.workshop.recorded(1, "vest", 1);
		events.undecodable();
		events.opened("vest", 2);
		this.workshop.count();
		this.workshop.post("/v1/quarantine/" + id(1, 2) + "/discard", Workshop.because("a test"), 200);
		Events shorter = events.upTo(3);
		shorter.repaired(2, "agder");
		this.workshop.journal().replace(1, shorter);
		int built = this.workshop.build();
		JsonNode errors = swap(built, DECLARED, 409).get("errors");
		assertThat(errors).hasSize(1);
		assertThat(errors.get(0).get("code").asString()).isEqualTo("discarded-is-counted");
		assertUnchanged(built, 3);
		swap(built, "{\"journalWentBack\":true,\"countDiscarded\":true,\"reason\":\"restored backup\"}", 200);
		assertThat(this.database.cases()).containsOnly(Map.entry("vest", 2L), Map.entry("agder", 1L));
		assertThat(this.workshop.deeds().getLast()).isEqualTo("generation-swapped-journal-went-back-discarded-may-count"
				+ " | generation 2 in the place of generation 1 | restored backup");
	}

	@Test
	void aRebuildThatDoesNotComeToItsEndIsNotHeldAgainstTheLiveCounters() {
		Events events = this.workshop.recorded(0, "vest", 5);
		this.workshop.count();
		this.workshop.journal().replace(0, events.upTo(3));
		int built = this.workshop.build();
		// somebody else begins to fill it in the middle of the swap
		this.workshop.journal().beforeFeed(() -> this.workshop.bean(FillLease.class).take(built, UUID.randomUUID()));
		assertThat(this.workshop.post(path(built), DECLARED, 503).get("type").asString())
			.isEqualTo("/problems/swap-undecided");
		assertThat(this.workshop.post(path(built), null, 409).at("/errors/0/code").asString()).isEqualTo("behind");
		assertUnchanged(built, 5);
	}

	private JsonNode swap(int generation, String body, int status) {
		return this.workshop.swap(generation, body, status);
	}

	private static String path(int generation) {
		return "/v1/rebuilds/" + generation + "/swap";
	}

	private void assertUnchanged(int built, long counted) {
		assertThat(this.workshop.live()).isEqualTo(1);
		assertThat(this.workshop.get("/v1/rebuilds/" + built).get("state").asString()).isEqualTo("building");
		assertThat(this.workshop.get("/v1/rebuilds/1").get("counted").asLong()).isEqualTo(counted);
	}

	private long id(int generation, long sequence) {
		return this.database.jdbc.sql("select quarantine_id from quarantine where generation = ? and sequence = ?")
			.params(generation, sequence)
			.query(Long.class)
			.single();
	}

}
