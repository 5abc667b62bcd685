package caseintake.disclosure;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static caseintake.disclosure.Press.ALL;
import static caseintake.disclosure.Press.BOTH;
import static caseintake.disclosure.Press.FRIDAY;
import static caseintake.disclosure.Press.MONDAY;
import static caseintake.disclosure.Press.OPENED;
import static caseintake.disclosure.Press.TOTAL;
import static caseintake.disclosure.Press.UNIT;
import static caseintake.disclosure.Press.WEDNESDAY;
import static caseintake.disclosure.Press.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One series by itself. */
class DisclosureControlTest {

	private final Press press = new Press();

	@Test
	void thirteenOfVestAndTwentySentAreThirtyThree() {
		assertThat(read(this.press.ask(OPENED, MONDAY, List.of(13, 20)))).isEqualTo("33 = 13 + 20");
	}

	@Test
	void aFirstTotalIsPublishedFromFiveOn() {
		assertThat(read(this.press.ask(TOTAL, MONDAY, 4))).isEqualTo("nothing");
		assertThat(read(this.press.ask(TOTAL, MONDAY, 5))).isEqualTo("5");
	}

	@Test
	void zeroMayBeSaid() {
		assertThat(read(this.press.ask(TOTAL, MONDAY, 0))).isEqualTo("0");
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(0, 0, 0, 0)))).isEqualTo("0 = 0 + 0 + 0 + 0");
	}

	@Test
	void twentyOnMondayAndTwentyOneOnWednesdayAreExactlyOneNewCase() {
		this.press.ask(TOTAL, MONDAY, 20);
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 21))).isEqualTo("still 20 of 2017-05-15");
		assertThat(read(this.press.ask(TOTAL, FRIDAY, 25))).isEqualTo("25");
	}

	@Test
	void aTotalThatDidNotChangeIsPublishedAgain() {
		this.press.ask(TOTAL, MONDAY, 20);
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 20))).isEqualTo("20");
	}

	@Test
	void aFallTellsAsMuchAsARise() {
		this.press.ask(TOTAL, MONDAY, 20);
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 18))).isEqualTo("still 20 of 2017-05-15");
		assertThat(read(this.press.ask(TOTAL, FRIDAY, 15))).isEqualTo("15");
	}

	@Test
	void aFigureIsHeldAgainstAllEarlierOnesAndNotOnlyTheLast() {
		this.press.ask(TOTAL, MONDAY, 20);
		this.press.ask(TOTAL, WEDNESDAY, 26);
		assertThat(read(this.press.ask(TOTAL, FRIDAY, 21))).isEqualTo("still 26 of 2017-05-17");
	}

	@Test
	void aFigureOfAnEarlierDayIsHeldAgainstLaterOnesToo() {
		this.press.ask(TOTAL, WEDNESDAY, 21);
		assertThat(read(this.press.ask(TOTAL, MONDAY, 20))).isEqualTo("still 21 of 2017-05-17");
	}

	@Test
	void aSecondCellIsHiddenSinceTheTotalWouldTellTheFirst() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 2)))).isEqualTo("62 = 30 + 20 + : + :");
	}

	@Test
	void hiddenCellsAreAtLeastFiveTogether() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(30, 20, 2, 2)))).isEqualTo("54 = 30 + : + : + :");
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(35, 25, 7, 7)))).isEqualTo("74 = 35 + 25 + 7 + 7");
	}

	@Test
	void theCellThatIsLastInTheOrderCoversTheOthers() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(3, 20, 4, 50)))).isEqualTo("77 = : + 20 + : + :");
	}

	@Test
	void whatWasLargestWhenItWasLastShownIsShownFirst() {
		this.press.ask(UNIT, MONDAY, List.of(10, 20, 40, 30));
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(20, 30, 50, 32)))).isEqualTo("132 = : + 30 + 50 + :");
	}

	@Test
	void hiddenCellsAreMoreCasesThanCells() {
		assertThat(read(this.press.ask(BOTH, MONDAY, List.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 50, 60, 0))))
			.isEqualTo("115 = : + : + : + : + : + 0 + 0 + 0 + 0 + 50 + : + :");
	}

	@Test
	void aHiddenCellHasNoNumberAndIsNotZero() {
		Decision decision = this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 0));
		assertThat(read(decision)).isEqualTo("60 = 30 + 20 + 10 + 0");
		decision = this.press.ask(UNIT, WEDNESDAY, List.of(40, 30, 20, 1));
		assertThat(read(decision)).isEqualTo("91 = 40 + 30 + : + :");
	}

	@Test
	void cellsThatMayNotBeShownLeaveTheTotal() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(3, 3, 3, 3)))).isEqualTo("12 in all, no more");
	}

	@Test
	void unitsAreShownWhereUnitsByCategoryMayNotBe() {
		assertThat(read(this.press.ask(BOTH, MONDAY, List.of(4, 4, 4, 4, 4, 3, 3, 3, 2, 4, 4, 0))))
			.isEqualTo("by unit 39 = 12 + 11 + 8 + 8");
	}

	@Test
	void oneCaseThatMovesIsNotToBeSeenThoughTheTotalStands() {
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 8));
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(29, 21, 10, 8)))).isEqualTo("68 = : + : + 10 + :");
	}

	@Test
	void cellsThatAreHiddenTogetherMayNotChangeByOneTogether() {
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 2));
		// with the 5 more of Vest, one more would be left for the two that were hidden
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(35, 20, 10, 3)))).isEqualTo("68 = : + 20 + 10 + :");
	}

	@Test
	void whatIsWithheldIsSaidInsideOnly() {
		var publish = (Decision.Publish) this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 2));
		assertThat(publish.withheld()).containsOnlyKeys("agder", "finnmark");
		assertThat(publish.withheld().get("finnmark").kind()).isEqualTo(Finding.Kind.COVER);
		assertThat(publish.release().hidden()).extracting(Cell::label).containsExactly("agder", "finnmark");
		this.press.ask(TOTAL, WEDNESDAY, 62);
		var hold = (Decision.Hold) this.press.ask(TOTAL, FRIDAY, 63);
		assertThat(hold.withheld()).isEqualTo(new Finding(Finding.Kind.SMALL_DIFFERENCE, WEDNESDAY));
	}

	@Test
	void aFigureFromBeforeTheLedgerIsHeldAgainstLikeOthers() {
		this.press.enter(new Release(ALL, Breakdown.NONE, MONDAY, 84, Map.of()));
		assertThat(read(this.press.ask(ALL, WEDNESDAY, List.of(50, 20, 10, 6)))).isEqualTo("still 84 of 2017-05-15");
	}

	@Test
	void whatAFigureFromBeforeTheLedgerLetsSomebodyKnowIsSaid() {
		var control = new DisclosureControl(DisclosureControl.USUAL);
		assertThat(control.examine(this.press.ledger(), new Release(ALL, Breakdown.NONE, MONDAY, 3, Map.of())))
			.contains(new Finding(Finding.Kind.SMALL_NUMBER, MONDAY));
		this.press.ask(TOTAL, MONDAY, 20);
		assertThat(control.examine(this.press.ledger(), new Release(ALL, Breakdown.NONE, WEDNESDAY, 21, Map.of())))
			.contains(new Finding(Finding.Kind.SMALL_DIFFERENCE, MONDAY));
		assertThat(control.examine(this.press.ledger(), new Release(ALL, Breakdown.NONE, WEDNESDAY, 25, Map.of())))
			.isEmpty();
	}

	@Test
	void aCellCountsTheCasesThatHaveAllItsCodes() {
		var sent = Breakdown.relativeTo("vest").cells().get(1);
		assertThat(sent.counts("vest", "oslo", "travel")).isTrue();
		assertThat(sent.counts("vest", "vest", "travel")).isFalse();
		assertThat(sent.counts("oslo", "agder", "travel")).isFalse();
	}

	@Test
	void aCorrectionIsHeldAgainstTheErrorThatEverybodyHasRead() {
		this.press.ask(TOTAL, MONDAY, 20);
		assertThat(read(this.press.ask(TOTAL, MONDAY, 22))).isEqualTo("still 20 of 2017-05-15");
		assertThat(read(this.press.ask(TOTAL, MONDAY, 25))).isEqualTo("25");
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 21))).isEqualTo("still 25 of 2017-05-15");
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 26))).isEqualTo("still 25 of 2017-05-15");
	}

	@Test
	void figuresThatDoNotAddUpAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Candidate(OPENED, MONDAY, 34, Map.of("own", 13L, "sent", 20L)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Candidate(OPENED, MONDAY, 33, Map.of("own", 33L)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Release(TOTAL, Breakdown.NONE, Press.JANUARY.minusDays(1), 10, Map.of()));
	}

	@Test
	void aSeriesThatIsNotDeclaredIsRefused() {
		var series = new Series("other", UNIT.scope(), Breakdown.byUnit(List.of("vest", "oslo")));
		assertThatIllegalArgumentException().isThrownBy(() -> this.press.ask(series, MONDAY, List.of(10, 10)));
	}

	@Test
	void aThresholdBelowThreeHidesNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureControl(2));
	}

}
