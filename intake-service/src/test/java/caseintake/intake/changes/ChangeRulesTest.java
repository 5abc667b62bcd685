package caseintake.intake.changes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.events.CaseEventType;
import caseintake.events.Cell;
import caseintake.events.Withdrawal;
import caseintake.intake.changes.Particulars.Membership;
import caseintake.intake.journal.Happening;
import caseintake.referencedata.ReferenceDataFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** After a reform: north became coast at the end of 2016. */
class ChangeRulesTest {

	private static final LocalDate BEFORE = LocalDate.of(2016, 11, 20);

	private static final LocalDate AFTER = LocalDate.of(2017, 2, 1);

	private final ChangeRules rules = new ChangeRules(ReferenceDataFile.read(new ByteArrayInputStream("""
			version: "2017.1"
			zone: Europe/Oslo
			earliestOpeningDay: 2016-01-01
			units:
			  - {code: north, names: {en: North}, kind: district, validUntil: 2016-12-31, successor: coast}
			  - {code: coast, names: {en: Coast}, kind: district, validFrom: 2017-01-01}
			  - {code: south, names: {en: South}, kind: district}
			operations:
			  - {code: lantern, names: {en: Lantern}, startedOn: 2016-01-01, owners: [{unit: south, from: 2016-01-01}]}
			categories:
			  - {code: fraud, names: {en: Fraud}}
			""".getBytes(StandardCharsets.UTF_8)), "reform.yaml"));

	@Test
	void aCaseIsNeverSentToAUnitThatHadEndedWhenItWasOpened() {
		assertImpossible(judge(new Change.Transfer("south", "north"), at("south", AFTER)), "/to", "unit-ended");
		assertThat(judge(new Change.Transfer("south", "north"), at("south", BEFORE))).isInstanceOf(Verdict.Made.class);
	}

	@Test
	void aCaseMayBeSentToAUnitThatIsYoungerThanIt() {
		assertThat(judge(new Change.Transfer("south", "coast"), at("south", BEFORE))).isInstanceOf(Verdict.Made.class);
	}

	@Test
	void aCorrectedOpeningUnitMustHaveBeenThere() {
		assertImpossible(judge(correct(null, "coast"), at("south", BEFORE)), "/to/openingUnit", "unit-not-valid");
		assertThat(judge(correct(AFTER, "coast"), at("south", BEFORE))).isInstanceOf(Verdict.Made.class);
	}

	@Test
	void onACorrectedOpeningDayTheOpeningUnitMustHaveBeenThere() {
		assertImpossible(judge(correct(AFTER, null), at("north", BEFORE)), "/to/openedOn", "unit-not-there");
		assertThat(judge(correct(AFTER, null), at("south", BEFORE))).isInstanceOf(Verdict.Made.class);
	}

	@Test
	void whatIsNotCorrectedIsNotJudgedAgain() {
		Change toLantern = new Change.Correct(new Particulars(null, new Membership(null), null),
				new Particulars(null, new Membership("lantern"), null));

		assertThat(judge(toLantern, at("north", AFTER))).isInstanceOf(Verdict.Made.class);
	}

	@Test
	void staleComesBeforeImpossible() {
		assertThat(judge(new Change.Transfer("coast", "north"), at("south", AFTER))).isInstanceOf(Verdict.Stale.class);
	}

	@Test
	void anEventTellsOfTheChangeThatMadeItAndOfNoOther() {
		Cell south = at("south", BEFORE).cell();
		Cell coast = new Cell(null, "south", "coast", "fraud", BEFORE, List.of());
		var transferred = new Happening(CaseEventType.TRANSFERRED, south, coast, null);

		assertThat(ChangeRules.isToldBy(transferred, new Change.Transfer("south", "coast"))).isTrue();
		assertThat(ChangeRules.isToldBy(transferred, new Change.Transfer("south", "north"))).isFalse();
		assertThat(ChangeRules.isToldBy(transferred, new Change.Transfer("north", "coast"))).isFalse();
		assertThat(ChangeRules.isToldBy(transferred, new Change.Reinstate())).isFalse();
	}

	@Test
	void aWithdrawalIsToldWithItsReason() {
		var cell = at("south", BEFORE).cell();
		var other = UUID.randomUUID();
		var withdrawn = new Happening(CaseEventType.WITHDRAWN, cell, null, new Withdrawal("duplicate", other));

		assertThat(ChangeRules.isToldBy(withdrawn, new Change.Withdraw(new Withdrawal("duplicate", other)))).isTrue();
		assertThat(ChangeRules.isToldBy(withdrawn, new Change.Withdraw(new Withdrawal("duplicate", UUID.randomUUID()))))
			.isFalse();
		assertThat(ChangeRules.isToldBy(withdrawn, new Change.Withdraw(new Withdrawal("error", null)))).isFalse();
		assertThat(
				ChangeRules.isToldBy(new Happening(CaseEventType.REINSTATED, null, cell, null), new Change.Reinstate()))
			.isTrue();
	}

	private Verdict judge(Change change, CaseState state) {
		return this.rules.judge(change, UUID.randomUUID(), state, (caseId) -> Optional.empty());
	}

	private static CaseState at(String unit, LocalDate openedOn) {
		return CaseState.live(new Cell(null, unit, unit, "fraud", openedOn, List.of()));
	}

	/**
	 * Of a case that was opened before the reform, by the south if the unit is corrected.
	 */
	private static Change correct(@Nullable LocalDate openedOn, @Nullable String openingUnit) {
		return new Change.Correct(
				new Particulars((openedOn != null) ? BEFORE : null, null, (openingUnit != null) ? "south" : null),
				new Particulars(openedOn, null, openingUnit));
	}

	private static void assertImpossible(Verdict verdict, String pointer, String code) {
		assertThat(verdict).isInstanceOfSatisfying(Verdict.Impossible.class,
				(impossible) -> assertThat(impossible.errors()).singleElement().satisfies((error) -> {
					assertThat(error.pointer()).isEqualTo(pointer);
					assertThat(error.code()).isEqualTo(code);
				}));
	}

}
