package caseintake.disclosure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static caseintake.disclosure.Press.ALL;
import static caseintake.disclosure.Press.ALL_BEFORE;
import static caseintake.disclosure.Press.ALL_NEW;
import static caseintake.disclosure.Press.BOTH;
import static caseintake.disclosure.Press.CATEGORY;
import static caseintake.disclosure.Press.FRIDAY;
import static caseintake.disclosure.Press.FRIDAY_BEFORE;
import static caseintake.disclosure.Press.MONDAY;
import static caseintake.disclosure.Press.NEW_BY_UNIT;
import static caseintake.disclosure.Press.NEW_RELATIVE;
import static caseintake.disclosure.Press.OCTOBER;
import static caseintake.disclosure.Press.OPENED;
import static caseintake.disclosure.Press.OPENED_SINCE_JANUARY;
import static caseintake.disclosure.Press.RELATIVE;
import static caseintake.disclosure.Press.TOTAL;
import static caseintake.disclosure.Press.UNIT;
import static caseintake.disclosure.Press.WEDNESDAY;
import static caseintake.disclosure.Press.read;
import static org.assertj.core.api.Assertions.assertThat;

/** Several series tell together what none tells. */
class OverlappingSeriesTest {

	private final Press press = new Press();

	@Test
	void theSameCasesInAnotherSeriesAreTheSameFigure() {
		this.press.ask(TOTAL, MONDAY, 60);
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(30, 20, 6, 6)))).isEqualTo("nothing");
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(30, 20, 6, 10)))).isEqualTo("66 = 30 + 20 + 6 + 10");
	}

	@Test
	void allButThoseOfTheOperationMayNotBeFew() {
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 10));
		assertThat(read(this.press.ask(ALL, MONDAY, List.of(30, 20, 10, 13)))).isEqualTo("nothing");
		assertThat(read(this.press.ask(ALL, MONDAY, List.of(33, 28, 16, 10)))).isEqualTo("87 = : + 28 + : + :");
	}

	@Test
	void whatWasOpenedBeforeTheShorterRangeMayNotBeFew() {
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 10));
		assertThat(read(this.press.ask(NEW_BY_UNIT, MONDAY, List.of(29, 10, 0, 5)))).isEqualTo("44 = : + 10 + 0 + :");
	}

	@Test
	void aShorterRangeOfAnEarlierDayIsHeldAgainstTheLongerOne() {
		this.press.ask(NEW_BY_UNIT, MONDAY, List.of(30, 20, 10, 10));
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 73))).isEqualTo("nothing");
		assertThat(read(this.press.ask(TOTAL, WEDNESDAY, 75))).isEqualTo("75");
	}

	@Test
	void cellsThatAreHiddenTogetherMayNotBeFewButForOneOfThem() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(50, 40, 7, 3)))).isEqualTo("100 = 50 + 40 + : + :");
		// Agder's 7 new ones would leave 3 of the 10 that are hidden
		assertThat(read(this.press.ask(NEW_BY_UNIT, MONDAY, List.of(2, 20, 7, 3)))).isEqualTo("32 = : + 20 + : + :");
	}

	@Test
	void severalCellsMayNotBeFewMoreThanOneThatSpansThem() {
		this.press.ask(UNIT, MONDAY, List.of(50, 10, 10, 10));
		// the other units have 30, so the 27 new ones that were sent to them would leave
		// 3
		assertThat(read(this.press.ask(NEW_RELATIVE, MONDAY, List.of(3, 27, 10, 2)))).isEqualTo("42 = : + : + 10 + :");
	}

	@Test
	void whatFollowsFromFourSeriesMayNotBeFew() {
		this.press.ask(UNIT, MONDAY, List.of(20, 20, 20, 20));
		this.press.ask(NEW_BY_UNIT, MONDAY, List.of(10, 10, 10, 10));
		this.press.ask(ALL, MONDAY, List.of(40, 40, 40, 40));
		// of the 20 cases of Vest outside the operation 18 were opened lately, 2 before
		assertThat(read(this.press.ask(ALL_NEW, MONDAY, List.of(28, 20, 20, 20)))).isEqualTo("88 = : + 20 + 20 + :");
	}

	@Test
	void whatFollowedOnAnEarlierDayIsRemembered() {
		this.press.ask(ALL, MONDAY, List.of(100, 50, 50, 50));
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 10));
		this.press.ask(ALL, WEDNESDAY, List.of(110, 60, 60, 60));
		// Vest has 9 more in the operation and 10 in all, so one outside the operation
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(39, 25, 15, 15)))).isEqualTo("94 = : + 25 + 15 + :");
	}

	@Test
	void oneUnitInTwoBreakdownsIsOneFigure() {
		this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 10));
		// 28 of the anchor's 30 are its own, so 2 would be taken over
		assertThat(read(this.press.ask(RELATIVE, MONDAY, List.of(28, 30, 2, 10)))).isEqualTo("70 = : + 30 + : + :");
	}

	@Test
	void aCellThatFollowsFromTwoBreakdownsIsHeldAgainstItsEarlierFigures() {
		this.press.ask(RELATIVE, FRIDAY_BEFORE, List.of(3, 30, 9, 20));
		assertThat(read(this.press.ask(RELATIVE, MONDAY, List.of(13, 30, 10, 26)))).isEqualTo("79 = 13 + 30 + : + :");
		// with the 23 of Vest, the 10 that it has taken over would follow, one more than
		// on Friday
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(23, 20, 20, 16)))).isEqualTo("79 = : + 20 + 20 + :");
	}

	@Test
	void twoRangesThatMeetAreOneRange() {
		this.press.ask(ALL, MONDAY, List.of(40, 30, 20, 10));
		assertThat(read(this.press.ask(ALL_BEFORE, WEDNESDAY, List.of(20, 20, 10, 10))))
			.isEqualTo("60 = 20 + 20 + 10 + 10");
		assertThat(read(this.press.ask(ALL_NEW, WEDNESDAY, List.of(21, 10, 10, 0)))).isEqualTo("nothing");
	}

	@Test
	void theDaysBeforeARangeAreOneFigureBeforeAndAfterItBegins() {
		this.press.ask(TOTAL, OCTOBER, 50);
		assertThat(read(this.press.ask(TOTAL, MONDAY, 72))).isEqualTo("72");
		// 52 would be from before the range, 2 more than in October
		assertThat(read(this.press.ask(NEW_BY_UNIT, MONDAY, List.of(5, 5, 5, 5)))).isEqualTo("nothing");
	}

	@Test
	void allCategoriesOfAUnitAreTheUnit() {
		assertThat(read(this.press.ask(BOTH, MONDAY, List.of(10, 5, 0, 10, 10, 10, 10, 10, 10, 2, 10, 7))))
			.isEqualTo("94 = 10 + 5 + 0 + 10 + 10 + 10 + 10 + 10 + 10 + : + 10 + :");
		assertThat(read(this.press.ask(ALL, WEDNESDAY, List.of(17, 40, 40, 25)))).isEqualTo("122 = : + 40 + 40 + :");
	}

	@Test
	void aUnitIsHeldAgainstAllItsCategories() {
		this.press.ask(ALL, MONDAY, List.of(17, 40, 40, 25));
		assertThat(read(this.press.ask(BOTH, WEDNESDAY, List.of(10, 9, 0, 20, 10, 10, 20, 10, 10, 12, 10, 8))))
			.isEqualTo("129 = 10 + 9 + : + 20 + 10 + 10 + 20 + 10 + 10 + 12 + 10 + :");
	}

	@Test
	void onlyWhatOneCountsWithinTheOtherIsCompared() {
		assertThat(read(this.press.ask(NEW_RELATIVE, MONDAY, List.of(3, 15, 10, 25))))
			.isEqualTo("53 = : + 15 + 10 + :");
		// the 28 that are hidden are not only own ones
		assertThat(read(this.press.ask(OPENED_SINCE_JANUARY, MONDAY, List.of(30, 20)))).isEqualTo("50 = 30 + 20");
	}

	@Test
	void aSeriesSaysNothingOfCasesThatItDoesNotCount() {
		assertThat(read(this.press.ask(NEW_RELATIVE, MONDAY, List.of(13, 20, 0, 3)))).isEqualTo("36 = 13 + : + 0 + :");
		assertThat(read(this.press.ask(OPENED, WEDNESDAY, List.of(13, 20)))).isEqualTo("33 = 13 + 20");
	}

	@Test
	void unitsAndCategoriesOfTheSameCasesCrossWithoutTellingMore() {
		assertThat(read(this.press.ask(UNIT, MONDAY, List.of(30, 20, 10, 10)))).isEqualTo("70 = 30 + 20 + 10 + 10");
		assertThat(read(this.press.ask(CATEGORY, MONDAY, List.of(40, 20, 10)))).isEqualTo("70 = 40 + 20 + 10");
	}

	@Test
	void aCorrectedCategoryIsOneCaseInTwoCells() {
		this.press.ask(CATEGORY, MONDAY, List.of(40, 20, 10));
		assertThat(read(this.press.ask(CATEGORY, WEDNESDAY, List.of(39, 21, 10)))).isEqualTo("70 in all, no more");
	}

	@Test
	void aCorrectedOpeningDayMovesOneCaseBetweenRanges() {
		this.press.ask(TOTAL, MONDAY, 70);
		this.press.ask(NEW_BY_UNIT, MONDAY, List.of(30, 5, 5, 5));
		this.press.ask(TOTAL, WEDNESDAY, 70);
		assertThat(read(this.press.ask(NEW_BY_UNIT, WEDNESDAY, List.of(29, 5, 5, 5))))
			.isEqualTo("still 45 of 2017-05-15");
	}

	@Test
	void whereThereIsNothingElseTheOtherSeriesTellsTheHiddenCell() {
		this.press.ask(ALL, MONDAY, List.of(30, 20, 0, 0));
		this.press.ask(TOTAL, MONDAY, 50);
		// no case is outside the operation, so all figures of Monday are the operation's,
		// too
		assertThat(read(this.press.ask(UNIT, WEDNESDAY, List.of(32, 28, 0, 0)))).isEqualTo("60 = : + : + 0 + :");
		assertThat(read(this.press.ask(UNIT, FRIDAY, List.of(35, 35, 0, 0)))).isEqualTo("70 = 35 + 35 + 0 + 0");
	}

}
