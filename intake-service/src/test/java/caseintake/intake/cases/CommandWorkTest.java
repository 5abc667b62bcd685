package caseintake.intake.cases;

import java.util.List;
import java.util.UUID;

import caseintake.events.Withdrawal;
import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.cases.RegistrationResult.Conflict;
import caseintake.intake.cases.RegistrationResult.Created;
import caseintake.intake.cases.RegistrationResult.NotValid;
import caseintake.intake.changes.Change;
import caseintake.intake.journal.JournalTransaction;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.ReferenceData;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of one transaction, of every kind, are judged in their order. */
class CommandWorkTest {

	private static Intake intake;

	private final String reference = LivingCase.reference();

	private final UUID caseId = open(this.reference);

	@BeforeAll
	static void start() {
		intake = Intake.start();
	}

	@AfterAll
	static void stop() {
		new WholeJournal(intake).assertIsAChain();
		new WholeJournal(intake).assertTellsTheCases();
		intake.close();
	}

	@Test
	void changesOfOneCaseFindWhatThoseBeforeThemLeft() {
		List<CaseResult> results = carryOut(transfer("vest", "agder"), transfer("vest", "oslo"),
				transfer("agder", "troms"), transfer("troms", "vest"), transfer("vest", "oslo"));

		assertThat(units(results)).containsExactly("agder", "STALE_CHANGE", "troms", "vest", "oslo");
	}

	@Test
	void theSameChangeTwiceIsMadeOnceEvenIfTheCaseCameBack() {
		RequestedChange away = transfer("vest", "agder");

		List<CaseResult> results = carryOut(away, transfer("agder", "vest"), away);

		assertThat(results.get(2)).isInstanceOfSatisfying(ChangeResult.Duplicate.class, (duplicate) -> {
			assertThat(duplicate.receipt()).isEqualTo(((ChangeResult.Changed) results.getFirst()).receipt());
			assertThat(duplicate.after().cell().unit()).isEqualTo("agder");
		});
	}

	@Test
	void aReferenceIsFreeAfterARefusalAndTakenAfterAChange() {
		RequestedChange stale = transfer("oslo", "agder");
		RequestedChange right = new RequestedChange(Jurisdiction.EVERYWHERE, stale.reference(),
				new CaseName.Id(this.caseId), new Change.Transfer("vest", "agder"), Norway.DATA, null);

		assertThat(units(carryOut(stale, right, stale))).containsExactly("STALE_CHANGE", "agder",
				"CHANGE_REFERENCE_TAKEN");
	}

	@Test
	void aRegistrationIsComparedWithWhatTheCaseIsAtItsPlace() {
		Registration atAgder = Intake.registration(this.reference, "agder", "travel");
		Registration first = Intake.registration(this.reference);

		List<CaseResult> results = carryOut(atAgder, transfer("vest", "agder"), atAgder, first, withdraw(null),
				atAgder);

		assertThat(results.get(0)).isEqualTo(new Conflict(this.caseId, List.of("/unit")));
		assertThat(results.get(2)).isInstanceOf(RegistrationResult.Duplicate.class);
		assertThat(results.get(3)).isInstanceOf(RegistrationResult.Duplicate.class);
		assertThat(results.get(5)).isInstanceOf(RegistrationResult.Duplicate.class);
	}

	@Test
	void aReferenceGoesToTheFirstThatAsksForIt() {
		String free = LivingCase.reference();
		var source = new SourceReference("test", free);
		String other = LivingCase.reference();

		List<CaseResult> results = carryOut(new SecondReference(source, this.caseId), Intake.registration(free),
				Intake.registration(other), new SecondReference(new SourceReference("test", other), this.caseId));

		assertThat(results.get(0)).isEqualTo(new ReferenceResult.Added(this.caseId));
		assertThat(results.get(1)).asInstanceOf(InstanceOfAssertFactories.type(RegistrationResult.Duplicate.class))
			.extracting(RegistrationResult.Duplicate::caseId)
			.isEqualTo(this.caseId);
		assertThat(results.get(2)).isInstanceOf(Created.class);
		assertThat(results.get(3)).asInstanceOf(InstanceOfAssertFactories.type(ReferenceResult.Refused.class))
			.satisfies((refused) -> {
				assertThat(refused.problem().kind()).isEqualTo(ProblemType.REFERENCE_TAKEN);
				assertThat(refused.problem().members()).containsEntry("caseId", ((Created) results.get(2)).caseId());
			});
	}

	@Test
	void whatMayOpenNoCaseRepeatsOnlyThoseBeforeItAndKeepsNoReference() {
		String free = LivingCase.reference();
		Registration first = Intake.registration(free);
		var late = new Registration(first.source(), first.cell(), first.referenceDataVersion(),
				List.of(Violation.of("unit", ViolationCode.UNIT_ENDED)), null);

		assertThat(carryOut(late)).containsExactly(new NotValid(late.objections()));
		List<CaseResult> results = carryOut(late, first, late, transfer("vest", "agder"), late);

		assertThat(results.get(0)).isInstanceOf(NotValid.class);
		assertThat(results.get(1)).isInstanceOf(Created.class);
		assertThat(results.get(2)).isInstanceOf(RegistrationResult.Duplicate.class);
		assertThat(results.get(4)).isInstanceOf(RegistrationResult.Duplicate.class);
	}

	@Test
	void aChangeMayNameACaseThatACommandBeforeItOpenedAndNoneThatComesAfterIt() {
		String early = LivingCase.reference();
		String late = LivingCase.reference();

		List<CaseResult> results = carryOut(Intake.registration(early), byReference(early), byReference(late),
				Intake.registration(late), byReference(this.reference));

		assertThat(results.get(1)).isInstanceOfSatisfying(ChangeResult.Changed.class,
				(changed) -> assertThat(changed.caseId()).isEqualTo(((Created) results.getFirst()).caseId()));
		assertThat(units(List.of(results.get(2)))).containsExactly("CASE_NOT_FOUND");
		assertThat(results.get(4)).isInstanceOfSatisfying(ChangeResult.Changed.class,
				(changed) -> assertThat(changed.caseId()).isEqualTo(this.caseId));
	}

	@Test
	void aCaseIsNoDuplicateOfItselfByWhateverNameItIsGiven() {
		var itself = new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				new CaseName.Source(new SourceReference("test", this.reference)),
				new Change.Withdraw(new Withdrawal(Withdrawal.DUPLICATE, this.caseId)), Norway.DATA, null);

		assertThat(units(carryOut(itself))).containsExactly("INVALID_CHANGE");
	}

	/** Two that are the same: one of them stays. */
	@Test
	void ofTwoCasesThatAreSaidToBeDuplicatesOfEachOtherOneStays() {
		UUID other = open(LivingCase.reference());

		List<CaseResult> results = carryOut(withdraw(other),
				change(other, new Change.Withdraw(new Withdrawal(Withdrawal.DUPLICATE, this.caseId))));

		assertThat(results.get(0)).isInstanceOf(ChangeResult.Changed.class);
		assertThat(units(results).get(1)).isEqualTo("STALE_CHANGE");
	}

	@Test
	void aChangeIsJudgedByTheVersionThatItWasReadWith() {
		ReferenceData ended = Norway.with("  - code: agder\n", "  - code: agder\n    validUntil: 2016-05-16\n");
		ReferenceData later = Norway.with("version: norway-2016.3", "version: norway-later");

		List<CaseResult> results = carryOut(readWith(ended), readWith(later));

		assertThat(units(results)).containsExactly("INVALID_CHANGE", "agder");
		assertThat(intake.jdbc()
			.sql("select value ->> 'referenceDataVersion' from case_event where case_id = ? order by sequence desc limit 1")
			.param(this.caseId)
			.query(String.class)
			.single()).isEqualTo("norway-later");
	}

	private RequestedChange readWith(ReferenceData version) {
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				new CaseName.Id(this.caseId), new Change.Transfer("vest", "agder"), version, null);
	}

	@Test
	void aRetryAfterAnUnknownOutcomeIsADuplicateIfItWasMade() throws Exception {
		RequestedChange transfer = transfer("vest", "agder");
		List<CaseResult> unheard = carryOut(transfer);

		List<ChangeResult> heard = intake.bean(CaseRegister.class).change(List.of(transfer)).get();

		assertThat(heard.getFirst()).isInstanceOfSatisfying(ChangeResult.Duplicate.class,
				(duplicate) -> assertThat(duplicate.receipt())
					.isEqualTo(((ChangeResult.Changed) unheard.getFirst()).receipt()));
	}

	@Test
	void whatOneCommandSpoilsIsNotLostForTheOthers() throws Exception {
		var spoiled = new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", "bad\0byte"),
				new CaseName.Id(this.caseId), new Change.Transfer("agder", "oslo"), Norway.DATA, null);

		List<ChangeResult> results = intake.bean(CaseRegister.class)
			.change(List.of(transfer("vest", "agder"), spoiled, transfer("agder", "troms")))
			.get();

		assertThat(units(List.copyOf(results))).containsExactly("agder", "NOT_STORABLE", "troms");
	}

	private static UUID open(String reference) {
		return ((Created) carryOut(Intake.registration(reference)).getFirst()).caseId();
	}

	private RequestedChange transfer(String from, String to) {
		return change(this.caseId, new Change.Transfer(from, to));
	}

	private static RequestedChange byReference(String reference) {
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				new CaseName.Source(new SourceReference("test", reference)), new Change.Transfer("vest", "agder"),
				Norway.DATA, null);
	}

	private RequestedChange withdraw(@Nullable UUID duplicateOf) {
		return change(this.caseId, new Change.Withdraw((duplicateOf != null)
				? new Withdrawal(Withdrawal.DUPLICATE, duplicateOf) : new Withdrawal(Withdrawal.ERROR, null)));
	}

	private static RequestedChange change(UUID caseId, Change change) {
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				new CaseName.Id(caseId), change, Norway.DATA, null);
	}

	/** In one transaction, whatever else waits. */
	private static List<CaseResult> carryOut(CaseCommand... commands) {
		return intake.bean(JournalTransaction.class)
			.commit(List.of(commands), intake.bean(CommandWork.class)::carryOut);
	}

	/** The unit after each change, or why it was refused. */
	private static List<String> units(List<CaseResult> results) {
		return results.stream().map((result) -> switch (result) {
			case ChangeResult.Changed changed -> changed.after().cell().unit();
			case ChangeResult.Refused refused -> refused.problem().kind().name();
			default -> result.toString();
		}).toList();
	}

}
