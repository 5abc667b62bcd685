package caseintake.stats.statistics;

import java.time.Instant;
import java.util.UUID;

import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class ReceiptsTest {

	private static final Instant NOW = Instant.parse("2017-05-10T10:00:00Z");

	private static final UUID EVENT = UUID.fromString("9f3c2a1b-0000-4000-8000-000000000000");

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void anEventOfTheJournalIsPendingUntilItsPartitionHasComeThatFar() {
		this.stats.journal().has(42, EVENT);
		this.counters.counted(2, 41);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("pending");
		assertThat(this.stats.journal().lastQuery()).isEqualTo("partition=2&after=41&limit=1");
		this.counters.counted(2, 42);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("counted");
		this.counters.counted(2, 43);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("counted");
	}

	@Test
	void afterALostJournalTheSequenceIsSomebodyElses() {
		this.stats.journal().has(42, UUID.fromString("00000000-0000-4000-8000-000000000000"));
		this.counters.counted(2, 50);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
	}

	@Test
	void anEventThatTheJournalDoesNotHaveIsUnknown() {
		this.counters.counted(2, 50);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
		this.stats.journal().has(43, EVENT);
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
	}

	@Test
	void whileAnAlarmStandsASequenceSaysNothing() {
		// the journal went back from 50 to 41, and has taken in a case since
		this.stats.journal().has(42, EVENT);
		this.counters.counted(2, 50).alarm(2, "journal-went-back");
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
		this.counters.resolveAlarms();
		this.counters.alarm(null, "journal-partitions-differ");
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
		this.counters.resolveAlarms();
		this.counters.alarm(1, "journal-went-back");
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("counted");
	}

	@Test
	void whileTheJournalDoesNotAnswerNothingIsSaid() {
		this.counters.counted(2, 50);
		this.stats.journal().has(42, EVENT);
		this.stats.journal().fails();
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
		this.stats.journal().reset();
		this.stats.journal().answersNonsense();
		assertThat(receipt("2-42-9f3c2a1b")).isEqualTo("unknown");
	}

	@Test
	void aPartitionThatDoesNotExistIsUnknown() {
		this.stats.journal().has(1, EVENT);
		assertThat(receipt("99999-1-9f3c2a1b")).isEqualTo("unknown");
	}

	@Test
	void anEventInQuarantineIsSaidToBeThereEvenWhileTheJournalDoesNotAnswer() {
		UUID event = this.counters.counted(1, 9).alarm(1, "fork").quarantined(1, 7, NOW);
		this.stats.journal().fails();
		assertThat(receipt("1-7-" + event.toString().substring(0, 8))).isEqualTo("quarantined");
		assertThat(receipt("1-7-" + (event.toString().startsWith("00000000") ? "1" : "0").repeat(8)))
			.isEqualTo("unknown");
	}

	@Test
	void anEventThatWasDiscardedIsNotSaidToBeCounted() {
		UUID event = this.counters.counted(1, 9).quarantined(1, 7, NOW);
		this.counters.discarded(1, 7);
		this.stats.journal().has(7, event);
		assertThat(receipt("1-7-" + event.toString().substring(0, 8))).isEqualTo("discarded");
	}

	@Test
	void anAnswerThatKnowsOfAPendingEventIsNotComplete() {
		for (int partition = 0; partition < 3; partition++) {
			this.counters.confirmed(partition, 0, NOW, null, NOW);
		}
		this.stats.journal().has(1, EVENT);
		JsonNode answer = this.stats.get("/v1/statistics/cases?receipt=0-1-9f3c2a1b");
		assertThat(answer.get("receipt").asString()).isEqualTo("pending");
		assertThat(answer.get("completeness").asString()).isEqualTo("behind");
		assertThat(answer.get("pending").asInt()).isEqualTo(1);
	}

	private String receipt(String receipt) {
		return this.stats.get("/v1/statistics/cases?receipt=" + receipt).get("receipt").asString();
	}

}
