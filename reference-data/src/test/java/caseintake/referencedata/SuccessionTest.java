package caseintake.referencedata;

import java.util.List;
import java.util.Set;

import caseintake.referencedata.Code.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuccessionTest {

	private static final Code NORTH = new Code(Kind.UNIT, "north");

	private static final Code OSLO_TIME = new Code(Kind.ZONE, "Europe/Oslo");

	private final ReferenceData next = SmallForce.read(SmallForce.FILE);

	@Test
	void nothingSpeaksAgainstAVersionThatIsNewAndHasEveryCodeInUse() {
		assertThat(Succession.objections(this.next, "d1", null, Code.allOf(this.next))).isEmpty();
	}

	@Test
	void aVersionMayComeBackWithTheSameContent() {
		assertThat(Succession.objections(this.next, "d1", "d1", Set.of(NORTH))).isEmpty();
	}

	@Test
	void oneVersionNeverStandsForTwoContents() {
		assertThat(Succession.objections(this.next, "d2", "d1", Set.of()))
			.containsExactly("version stands for another content already: give this one a version of its own.");
	}

	@Test
	void aCodeInUseMustStay() {
		Set<Code> inUse = Set.of(NORTH, new Code(Kind.UNIT, "valley"), new Code(Kind.OPERATION, "torch"),
				new Code(Kind.CATEGORY, "theft"), OSLO_TIME);
		assertThat(Succession.objections(this.next, "d1", null, inUse)).containsExactly(
				"categories must keep the code \"theft\", which cases have.",
				"operations must keep the code \"torch\", which cases have.",
				"units must keep the code \"valley\", which cases have: a unit that has ended has a validUntil.");
	}

	@Test
	void anAliasDoesNotStandInForACodeInUse() {
		assertThat(Succession.objections(this.next, "d1", null, Set.of(new Code(Kind.UNIT, "10")))).hasSize(1);
	}

	@Test
	void aCodeOfAnotherKindDoesNotEither() {
		assertThat(Succession.objections(this.next, "d1", null, Set.of(new Code(Kind.CATEGORY, "north")))).hasSize(1);
	}

	@Test
	void theZoneStaysOnceDaysWereCountedInIt() {
		ReferenceData elsewhere = SmallForce.read(SmallForce.with("zone: Europe/Oslo", "zone: Europe/London"));
		assertThat(Succession.objections(elsewhere, "d1", null, List.of(OSLO_TIME)))
			.containsExactly("zone must stay Europe/Oslo: the days of the cases were counted in it.");
		assertThat(Succession.objections(elsewhere, "d1", null, List.of())).isEmpty();
	}

	@Test
	void everyObjectionIsTold() {
		assertThat(Succession.objections(this.next, "d2", "d1", Set.of(new Code(Kind.UNIT, "valley")))).hasSize(2);
	}

}
