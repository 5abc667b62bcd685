package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.cases.RegistrationResult.Created;
import caseintake.intake.changes.Change;
import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.ProblemType;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances on one database are told of the same cases at the same time. */
class ConcurrentChangesTest {

	private static final List<String> UNITS = List.of("oslo", "ost", "innlandet", "sor-ost", "agder", "sor-vest",
			"troms", "finnmark");

	private static Intake one;

	private static Intake other;

	@BeforeAll
	static void startTwoInstancesOnOneDatabase() {
		String database = TestStack.newDatabase();
		one = Intake.start(database);
		other = Intake.start(database);
	}

	@AfterAll
	static void stop() {
		new WholeJournal(one).assertIsAChain();
		new WholeJournal(one).assertTellsTheCases();
		one.close();
		other.close();
	}

	@Test
	void ofChangesThatStartFromTheSameOneIsMadeAndTheOthersAreToldIt() throws Exception {
		for (UUID caseId : open("one-wins-", 40)) {
			var answers = new ArrayList<CompletableFuture<List<ChangeResult>>>();
			for (String unit : UNITS) {
				answers.add(either(answers.size()).change(List.of(transfer(LivingCase.reference(), caseId, unit))));
			}
			String made = "";
			for (int i = 0; i < UNITS.size(); i++) {
				if (answers.get(i).get().getFirst() instanceof ChangeResult.Changed) {
					assertThat(made).as("the other that was made").isEmpty();
					made = UNITS.get(i);
				}
			}
			assertThat(unit(caseId)).isEqualTo(made);
		}
	}

	@Test
	void aChangeIsMadeOnceHoweverOftenAndConcurrentlyItIsSent() throws Exception {
		for (UUID caseId : open("once-", 40)) {
			RequestedChange change = transfer(LivingCase.reference(), caseId, "agder");
			Set<Receipt> receipts = new HashSet<>();
			int made = 0;
			for (ChangeResult result : sent(Collections.nCopies(8, change))) {
				switch (result) {
					case ChangeResult.Changed changed -> {
						made++;
						receipts.add(changed.receipt());
					}
					case ChangeResult.Duplicate duplicate -> receipts.add(duplicate.receipt());
					case ChangeResult.Refused refused -> throw new AssertionError(refused.problem());
				}
			}
			assertThat(made).isOne();
			assertThat(receipts).hasSize(1);
		}
	}

	@Test
	void ofTwoCasesOneIsChangedUnderOneReference() throws Exception {
		List<UUID> cases = open("reference-", 80);
		for (int i = 0; i < cases.size(); i += 2) {
			String reference = LivingCase.reference();
			List<ChangeResult> results = sent(List.of(transfer(reference, cases.get(i), "agder"),
					transfer(reference, cases.get(i + 1), "agder")));
			assertThat(results).filteredOn(ChangeResult.Changed.class::isInstance).hasSize(1);
			assertThat(results).filteredOn(ChangeResult.Refused.class::isInstance)
				.singleElement()
				.satisfies((refused) -> assertThat(((ChangeResult.Refused) refused).problem().kind())
					.isEqualTo(ProblemType.CHANGE_REFERENCE_TAKEN));
		}
	}

	/** They never wait for each other in a circle. */
	@Test
	void batchesThatConcernTheSameCasesInAnotherOrderAreAllAnswered() throws Exception {
		List<UUID> cases = open("orders-", 30);
		var answers = new ArrayList<CompletableFuture<List<ChangeResult>>>();
		for (int round = 0; round < 100; round++) {
			var shuffled = new ArrayList<>(cases);
			Collections.rotate(shuffled, round);
			if (round % 2 == 0) {
				Collections.reverse(shuffled);
			}
			answers.add(either(round)
				.change(shuffled.stream().map((caseId) -> transfer(LivingCase.reference(), caseId, "agder")).toList()));
		}
		int made = 0;
		for (var answer : answers) {
			made += (int) answer.get().stream().filter(ChangeResult.Changed.class::isInstance).count();
		}
		assertThat(made).isEqualTo(cases.size());
	}

	@Test
	void aRegistrationThatIsRepeatedWhileItsCaseIsChangedIsThatCase() throws Exception {
		var register = one.bean(CaseRegister.class);
		var otherRegister = other.bean(CaseRegister.class);
		for (int round = 0; round < 100; round++) {
			String reference = "race-" + round;
			UUID caseId = open(reference);
			var changed = register.change(List.of(transfer(LivingCase.reference(), caseId, "agder")));
			var repeated = otherRegister.submit(List.of(Intake.registration(reference)));
			assertThat(changed.get().getFirst()).isInstanceOf(ChangeResult.Changed.class);
			assertThat(repeated.get().getFirst()).isInstanceOfSatisfying(RegistrationResult.Duplicate.class,
					(duplicate) -> assertThat(duplicate.caseId()).isEqualTo(caseId));
		}
	}

	/** Each to one of the two instances, in turn. */
	private static List<ChangeResult> sent(List<RequestedChange> changes) throws Exception {
		var answers = new ArrayList<CompletableFuture<List<ChangeResult>>>();
		for (RequestedChange change : changes) {
			answers.add(either(answers.size()).change(List.of(change)));
		}
		var results = new ArrayList<ChangeResult>();
		for (var answer : answers) {
			results.addAll(answer.get());
		}
		return results;
	}

	private static CaseRegister either(int number) {
		return ((number % 2 == 0) ? one : other).bean(CaseRegister.class);
	}

	private static List<UUID> open(String prefix, int cases) throws Exception {
		return one.register(prefix, cases).stream().map((result) -> ((Created) result).caseId()).toList();
	}

	private static UUID open(String reference) throws Exception {
		return ((Created) one.register(Intake.registration(reference)).getFirst()).caseId();
	}

	private static RequestedChange transfer(String reference, UUID caseId, String to) {
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", reference),
				new CaseName.Id(caseId), new Change.Transfer("vest", to), Norway.DATA, null);
	}

	private static String unit(UUID caseId) {
		return one.jdbc()
			.sql("select unit from case_file where case_id = ?")
			.param(caseId)
			.query(String.class)
			.single();
	}

}
