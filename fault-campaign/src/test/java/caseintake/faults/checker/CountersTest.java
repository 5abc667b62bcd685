package caseintake.faults.checker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.faults.history.Attempt;
import caseintake.faults.history.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules about the counters find every kind of mistake. */
class CountersTest {

	private final SmallBooks books = new SmallBooks();

	@Test
	void aCaseThatIsCountedTwiceIsFound() {
		this.books.recount(SmallBooks.CELL, 1);
		assertThat(this.books.broken()).containsOnlyKeys(CellsAreExact.class);
		assertThat(this.books.sentences()).contains("is counted as Count[added=4, removed=0]",
				"by the journal's events it is Count[added=3, removed=0]", "by the stored cases it is 3");
	}

	@Test
	void aCaseThatIsNotCountedIsFound() {
		this.books.recount(SmallBooks.OTHER, -1);
		assertThat(this.books.broken()).containsOnlyKeys(CellsAreExact.class);
	}

	@Test
	void twoCellsThatAreOffByOneAndAddUpAreFound() {
		this.books.recount(SmallBooks.CELL, 1);
		this.books.recount(SmallBooks.OTHER, -1);
		assertThat(this.books.broken()).containsOnlyKeys(CellsAreExact.class);
	}

	@Test
	void anEventThatIsAddedAndRemovedIsFound() {
		CountedCell cell = this.books.cells.keySet().iterator().next();
		this.books.cells.merge(cell, new Count(1, 1), Count::plus);
		assertThat(this.books.broken()).containsOnlyKeys(CellsAreExact.class);
	}

	@Test
	void aCaseThatStandsElsewhereThanTheJournalSaysIsFound() {
		Intake.Case last = this.books.cases.removeLast();
		this.books.cases.add(new Intake.Case(last.caseId(), last.partition(),
				new Cell("dark-room", "vest", "agder", "travel", last.cell().openedOn(), List.of()), true));
		assertThat(this.books.broken()).containsKey(CellsAreExact.class);
	}

	@Test
	void aGenerationThatCountedAPartOfTheJournalIsNoMistake() {
		this.books.look(1, 0, Map.of());
		this.books.look(2, 1, this.books.counter(SmallBooks.CELL, 1));
		this.books.look(3, 2, this.books.counter(SmallBooks.OTHER, 1), 1);
		assertThat(this.books.broken()).isEmpty();
	}

	@Test
	void aMistakeOfAGenerationThatIsGoneIsFound() {
		this.books.look(7, 1, this.books.counter(SmallBooks.CELL, 2));
		assertThat(this.books.broken()).containsOnlyKeys(EveryGenerationWasExact.class);
		assertThat(this.books.sentences()).contains("is counted as Count[added=2, removed=0]",
				"(generation 7, closed at 1970-01-01T00:00:00Z) it is Count[added=1, removed=0]");
	}

	@Test
	void aCounterAheadOfItsProgressIsFound() {
		this.books.look(7, 0, this.books.counter(SmallBooks.CELL, 1));
		assertThat(this.books.broken()).containsOnlyKeys(EveryGenerationWasExact.class);
	}

	@Test
	void aGenerationThatStoodAtAnEventThatTheJournalHasNotIsFound() {
		this.books.look(7, 3, Map.of(), 1, 2);
		assertThat(this.books.broken()).containsOnlyKeys(EveryGenerationWasExact.class);
		assertThat(this.books.sentences()).contains("partition 0 stood at sequence 3, event null");
	}

	@Test
	void progressBehindTheHeadIsFound() {
		Event first = this.books.events.getFirst();
		this.books.progress.put(0, new Position(1, first.id()));
		assertThat(this.books.broken()).containsOnlyKeys(ProgressIsTheHead.class);
	}

	@Test
	void progressAtAnotherEventIsFound() {
		this.books.progress.put(0, new Position(2, new UUID(0, 1)));
		assertThat(this.books.broken()).containsOnlyKeys(ProgressIsTheHead.class);
	}

	@Test
	void twoLiveGenerationsAreFound() {
		this.books.live.add(2);
		assertThat(this.books.broken()).containsOnlyKeys(ProgressIsTheHead.class);
	}

	@Test
	void somethingInQuarantineIsFound() {
		this.books.quarantine.add("in quarantine: partition 0, sequence 1");
		assertThat(this.books.broken()).containsOnlyKeys(NothingInQuarantine.class);
	}

	@Test
	void anAlarmIsFound() {
		this.books.alarms.add("stats raised fork");
		assertThat(this.books.broken()).containsOnlyKeys(NoAlarmStands.class);
	}

	@Test
	void countingThatTakesLongerThanAMinuteIsFound() {
		this.books.countedAfter = Duration.ofSeconds(61);
		assertThat(this.books.broken()).containsOnlyKeys(CountedInTime.class);
		assertThat(this.books.sentences()).isEqualTo("it took 61 s");
	}

	@Test
	void countingThatNeverEndsIsFound() {
		this.books.countedAfter = null;
		assertThat(this.books.broken()).containsOnlyKeys(CountedInTime.class);
	}

	@Test
	void aBrokenSampleIsFound() {
		this.books.atSamples.add("partition 0: 3 published, the head is 2");
		assertThat(this.books.broken()).containsOnlyKeys(HeldAtEverySample.class);
	}

	@Test
	void aCampaignThatAcknowledgedNothingProvesNothing() {
		this.books.attempts.replaceAll(
				(attempt) -> new Attempt(attempt.number(), attempt.through(), attempt.row(), new Outcome.Unknown()));
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
	}

	@Test
	void aCampaignWithoutSamplesProvesNothing() {
		this.books.samples.put(Effort.DATABASES, 0L);
		this.books.length = Duration.ofSeconds(10);
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
		assertThat(this.books.sentences()).isEqualTo("only 0 samples were taken of the databases, at least 1 must be");
	}

	@ParameterizedTest
	@CsvSource({ "2, 20, 10", "30, 580, 290" })
	void samplesAreToBeTakenAllTheTime(int minutes, long ofDatabases, long ofAnswers) {
		this.books.takeAsLongAs(Duration.ofMinutes(minutes));
		this.books.samples.putAll(Map.of(Effort.DATABASES, ofDatabases, Effort.ANSWERS, ofAnswers));
		assertThat(this.books.broken()).isEmpty();
		this.books.samples.putAll(Map.of(Effort.DATABASES, ofDatabases - 1, Effort.ANSWERS, ofAnswers - 1));
		assertThat(this.books.broken().get(ItWasTried.class)).hasSize(2);
	}

	@Test
	void rowsAreToBeAcknowledgedAllTheTime() {
		this.books.takeAsLongAs(Duration.ofMinutes(2));
		this.books.attempts.removeIf((attempt) -> attempt.number() > 300);
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
		assertThat(this.books.sentences()).endsWith("rows were acknowledged, at least 300 must be");
	}

	@Test
	void aKindThatDidNotTakePlaceIsFoundUnlessTheCampaignWasShort() {
		this.books.takeAsLongAs(Duration.ofMinutes(5));
		this.books.faults.put("kills", 0L);
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
		assertThat(this.books.sentences()).isEqualTo("no fault of this kind took place: kills");
		this.books.length = Duration.ofSeconds(299);
		assertThat(this.books.broken()).isEmpty();
	}

	@Test
	void aPointThatWasNeverStruckIsFoundUnlessTheCampaignWasShortForSoManyPoints() {
		this.books.strikes.putAll(Map.of("after-counting", 0L, "rebuild-page", 1L));
		this.books.takeAsLongAs(Duration.ofSeconds(359));
		assertThat(this.books.broken()).isEmpty();
		this.books.length = Duration.ofMinutes(6);
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
		assertThat(this.books.sentences()).isEqualTo("never struck: after-counting");
	}

	@Test
	void aCampaignOfNothingProvesNothing() {
		this.books.faults.clear();
		assertThat(this.books.broken()).containsOnlyKeys(ItWasTried.class);
	}

	@Test
	void manyMistakesAreCountedAndAFewAreShown() {
		for (int i = 0; i < 12; i++) {
			this.books.alarms.add("alarm " + i);
		}
		assertThat(this.books.broken().get(NoAlarmStands.class)).hasSize(6).last().isEqualTo("… and 7 more");
	}

}
