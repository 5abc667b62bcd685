package caseintake.stats.statistics;

import java.time.Instant;
import java.time.LocalDate;

import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class AccuracyTest {

	private static final Instant NOW = Instant.parse("2017-05-10T10:00:00Z");

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void nothingIsKnownBeforeTheJournalHasAnswered() {
		assertUnknown();
		this.counters.confirmed(0, 0, NOW, null, NOW).confirmed(1, 0, NOW, null, NOW);
		assertUnknown();
		this.counters.confirmed(2, 0, NOW, null, NOW);
		assertThat(completeness()).isEqualTo("complete 0 null");
	}

	@Test
	void whatTheJournalSaidIsGoodForAMinute() {
		confirmed(NOW, null, NOW);
		this.stats.clock().set(NOW.plusSeconds(60));
		assertThat(completeness()).isEqualTo("complete 0 null");
		this.stats.clock().set(NOW.plusMillis(60_001));
		assertUnknown();
	}

	@Test
	void oneSilentPartitionIsEnough() {
		this.counters.confirmed(0, 0, NOW, null, NOW)
			.confirmed(1, 0, NOW.minusSeconds(61), null, NOW)
			.confirmed(2, 0, NOW, null, NOW);
		assertUnknown();
	}

	@Test
	void eventsThatAreNotCountedYetAreTold() {
		this.counters.counted(0, 5)
			.counted(1, 10)
			.confirmed(0, 8, NOW, NOW.minusSeconds(7), null)
			.confirmed(1, 11, NOW, NOW.minusSeconds(90), null)
			.confirmed(2, 0, NOW, null, null);
		assertThat(completeness()).isEqualTo("behind 4 90");
		this.counters.counted(1, 11);
		assertThat(completeness()).isEqualTo("behind 3 7");
		this.counters.counted(0, 8);
		assertThat(completeness()).isEqualTo("complete 0 null");
	}

	@Test
	void anotherEventThanTheJournalsHeadIsNotEverything() {
		confirmed(NOW, null, NOW);
		this.stats.jdbc().sql("delete from partition_confirmation where partition = 0").update();
		this.counters.counted(0, 5).confirmed(0, 8, NOW, NOW, null).counted(0, 8).countedAnother(0);
		assertThat(completeness()).isEqualTo("behind 0 null");
		this.counters.counted(0, 8);
		assertThat(completeness()).isEqualTo("complete 0 null");
	}

	@Test
	void whetherWhatWasCountedBeyondTheJournalsHeadLacksNothingItsNextAnswerSays() {
		confirmed(NOW, null, NOW);
		this.stats.jdbc().sql("delete from partition_confirmation where partition = 0").update();
		this.counters.counted(0, 5).confirmed(0, 8, NOW, NOW, null).counted(0, 9);
		assertThat(completeness()).isEqualTo("behind 0 null");
		this.stats.jdbc().sql("delete from partition_confirmation where partition = 0").update();
		this.counters.confirmed(0, 9, NOW, null, null).counted(0, 10);
		assertThat(completeness()).isEqualTo("complete 0 null");
	}

	@Test
	void eventsInQuarantineAreNotCounted() {
		confirmed(NOW, null, NOW);
		this.counters.counted(1, 4).quarantined(1, 3, NOW.minusSeconds(3600));
		assertThat(completeness()).isEqualTo("behind 1 3600");
		this.counters.unreadable(2, 77);
		assertThat(completeness()).isEqualTo("behind 1 3600");
	}

	@Test
	void recordsThatAreNoEventsChangeNothing() {
		confirmed(NOW, null, NOW);
		this.counters.unreadable(2, 77);
		assertThat(completeness()).isEqualTo("complete 0 null");
	}

	@Test
	void whileAnAlarmStandsNothingIsKnown() {
		confirmed(NOW, null, NOW);
		this.counters.alarm(1, "chain-mismatch");
		assertUnknown();
		this.counters.resolveAlarms();
		assertThat(completeness()).isEqualTo("complete 0 null");
		this.counters.alarm(null, "journal-silent");
		assertUnknown();
	}

	// Oslo: clocks went forward on 26 March and back on 30 October
	@ParameterizedTest
	@CsvSource({ "2017-03-25, 2017-03-25T22:59:59.999999Z, false", "2017-03-25, 2017-03-25T23:00:00Z, true",
			"2017-03-26, 2017-03-26T21:59:59.999999Z, false", "2017-03-26, 2017-03-26T22:00:00Z, true",
			"2016-10-29, 2016-10-29T21:59:59Z, false", "2016-10-29, 2016-10-29T22:00:00Z, true",
			"2016-10-30, 2016-10-30T22:00:00Z, false", "2016-10-30, 2016-10-30T23:00:00Z, true",
			"2017-05-09, 2017-05-09T22:00:00Z, true", "2017-05-10, 2017-05-10T22:00:00Z, false" })
	void aDayIsFinalOnceEverythingRecordedByItsEndIsCounted(LocalDate day, Instant completeThrough, boolean isFinal) {
		confirmed(NOW, null, completeThrough);
		assertThat(cases("asOf=" + day).get("final").asBoolean()).isEqualTo(isFinal);
	}

	@Test
	void aDayThatIsFinalStaysSoWhileTheJournalIsSilent() {
		confirmed(NOW.minusSeconds(3600), null, NOW.minusSeconds(3600));
		JsonNode answer = cases("asOf=2017-05-09");
		assertThat(answer.get("final").asBoolean()).isTrue();
		assertThat(answer.get("completeness").asString()).isEqualTo("unknown");
	}

	@Test
	void nothingIsFinalWithoutADayOrWithOnePartitionBehind() {
		confirmed(NOW, null, NOW);
		assertThat(cases("").get("final").asBoolean()).isFalse();
		assertThat(cases("").get("asOf").asString()).isEqualTo("2017-05-10");
		this.stats.jdbc().sql("update partition_confirmation set complete_through = null where partition = 2").update();
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isFalse();
		this.stats.jdbc().sql("delete from partition_confirmation where partition = 2").update();
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isFalse();
	}

	@Test
	void nothingIsFinalWhileAnEventIsInQuarantineOrAnAlarmStands() {
		confirmed(NOW, null, NOW);
		this.counters.unreadable(0, 3);
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isTrue();
		this.counters.alarm(null, "journal-silent");
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isFalse();
		this.counters.resolveAlarms();
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isTrue();
		this.counters.counted(0, 1).quarantined(0, 1, NOW);
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isFalse();
	}

	// in Oslo the ninth of May ended at 22:00
	@ParameterizedTest
	@CsvSource({ "2017-05-08T12:00:00Z, false, false", "2017-05-09T00:00:00Z, true, false",
			"2017-05-09T21:59:59.999999Z, true, false", "2017-05-09T22:00:00.000001Z, true, true" })
	void anEventInQuarantineHoldsUpItsDayAndThoseAfterIt(Instant recordedAt, boolean eighth, boolean ninth) {
		confirmed(NOW, null, NOW);
		this.counters.counted(0, 1).quarantinedOf(recordedAt, 0, 1);
		assertThat(cases("asOf=2017-05-08").get("final").asBoolean()).isEqualTo(eighth);
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isEqualTo(ninth);
		assertThat(cases("").get("completeThrough").asString()).isEqualTo(recordedAt.minusNanos(1000).toString());
		this.counters.discarded(0, 1);
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isTrue();
	}

	@Test
	void oneOfWhichItIsNotKnownWhenItWasRecordedHoldsUpEveryDay() {
		confirmed(NOW, null, NOW);
		this.counters.counted(0, 2).quarantinedOf(NOW, 0, 2);
		assertThat(cases("asOf=2017-05-09").get("final").asBoolean()).isTrue();
		this.counters.quarantined(0, 1, NOW);
		assertThat(cases("asOf=2016-01-01").get("final").asBoolean()).isFalse();
		assertThat(cases("").get("completeThrough").isNull()).isTrue();
	}

	@Test
	void bothFiguresOfAChangeSayWhetherTheyAreFinal() {
		confirmed(NOW, null, Instant.parse("2017-05-09T12:00:00Z"));
		JsonNode changes = this.stats.get("/v1/statistics/changes?from=2017-05-08&to=2017-05-09");
		assertThat(changes.at("/from/final").asBoolean()).isTrue();
		assertThat(changes.at("/to/final").asBoolean()).isFalse();
		assertThat(changes.get("final").asBoolean()).isFalse();
		assertThat(changes.get("asOf").asString()).isEqualTo("2017-05-09");
		assertThat(changes.get("completeness").asString()).isEqualTo("complete");
		assertThat(changes.get("publishable").asBoolean()).isFalse();
	}

	@Test
	void answersAreCompleteThroughTheEarliestOfThePartitions() {
		this.counters.confirmed(0, 0, NOW, null, NOW).confirmed(1, 0, NOW, null, NOW.minusSeconds(5));
		assertThat(cases("").get("completeThrough").isNull()).isTrue();
		this.counters.confirmed(2, 0, NOW, null, NOW.minusSeconds(1));
		assertThat(cases("").get("completeThrough").asString()).isEqualTo(NOW.minusSeconds(5).toString());
	}

	@Test
	void theSummarySaysTheSame() {
		confirmed(NOW, null, NOW);
		JsonNode summary = this.stats.get("/v1/statistics/operations/dark-room/summary?asOf=2017-05-09");
		assertThat(summary.get("final").asBoolean()).isTrue();
		assertThat(summary.get("completeness").asString()).isEqualTo("complete");
		assertThat(summary.get("asOf").asString()).isEqualTo("2017-05-09");
		assertThat(summary.get("publishable").asBoolean()).isFalse();
	}

	private void confirmed(Instant askedAt, @Nullable Instant oldest, Instant completeThrough) {
		for (int partition = 0; partition < 3; partition++) {
			this.counters.confirmed(partition, 0, askedAt, oldest, completeThrough);
		}
	}

	private void assertUnknown() {
		assertThat(completeness()).isEqualTo("unknown null null");
	}

	private String completeness() {
		JsonNode answer = cases("");
		return answer.get("completeness").asString() + " " + answer.get("pending") + " "
				+ answer.get("oldestPendingSeconds");
	}

	private JsonNode cases(String parameters) {
		return this.stats.get("/v1/statistics/cases?" + parameters);
	}

}
