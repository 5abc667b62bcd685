package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Intake;
import caseintake.intake.cases.RegistrationResult.Conflict;
import caseintake.intake.cases.RegistrationResult.Created;
import caseintake.intake.cases.RegistrationResult.Duplicate;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;

class CaseRegisterTest {

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
		one.close();
		other.close();
	}

	@Test
	void aRepeatedRegistrationIsTheSameCase() throws Exception {
		var created = (Created) one.register(registration("repeated")).getFirst();
		var duplicate = (Duplicate) other.register(registration("repeated")).getFirst();
		assertThat(duplicate.caseId()).isEqualTo(created.caseId());
		assertThat(duplicate.receipt()).isEqualTo(created.receipt());
	}

	@Test
	void aReferenceThatStandsForSomethingElseIsAConflictThatNamesWhatDiffers() throws Exception {
		var created = (Created) one.register(registration("refiled", "vest", "travel")).getFirst();
		var conflict = (Conflict) one.register(registration("refiled", "agder", "live-streaming")).getFirst();
		assertThat(conflict).isEqualTo(new Conflict(created.caseId(), List.of("/unit", "/category")));
	}

	@Test
	void aRegistrationThatEqualsThePresentStateIsADuplicateToo() throws Exception {
		var created = (Created) one.register(registration("moved", "vest", "travel")).getFirst();
		one.jdbc().sql("update case_file set unit = 'agder' where case_id = ?").param(created.caseId()).update();
		assertThat(one.register(registration("moved", "agder", "travel")).getFirst()).isInstanceOf(Duplicate.class);
		assertThat(one.register(registration("moved", "vest", "travel")).getFirst()).isInstanceOf(Duplicate.class);
		assertThat(one.register(registration("moved", "oslo", "travel")).getFirst()).isInstanceOf(Conflict.class);
	}

	@Test
	void theSameReferenceTwiceInOneBatchIsOneCase() throws Exception {
		List<RegistrationResult> results = one.register(registration("twice"), registration("twice"),
				registration("twice", "oslo", "travel"));
		var created = (Created) results.getFirst();
		assertThat(results.get(1)).isEqualTo(new Duplicate(created.caseId(), created.receipt()));
		assertThat(results.get(2)).isEqualTo(new Conflict(created.caseId(), List.of("/unit")));
	}

	@Test
	void whetherSomebodyWaitsTooLongIsLookedAtAllTheTime() {
		assertThat(one.bean(ScheduledTaskHolder.class).getScheduledTasks()).extracting(ScheduledTask::toString)
			.contains(CaseRegister.class.getName() + ".giveUp");
	}

	@Test
	void oneReferenceNeverBecomesTwoCasesHoweverConcurrentlyItIsSent() throws Exception {
		var register = one.bean(CaseRegister.class);
		var otherRegister = other.bean(CaseRegister.class);
		var answers = new ArrayList<CompletableFuture<List<RegistrationResult>>>();
		for (int round = 0; round < 200; round++) {
			Registration a = registration("race-" + round);
			Registration b = registration("race-" + (round + 1));
			answers.add(register.submit(List.of(a, b)));
			answers.add(otherRegister.submit(List.of(b, a)));
		}
		Set<UUID> created = new HashSet<>();
		for (var answer : answers) {
			answer.get().forEach((result) -> {
				if (result instanceof Created(UUID caseId, var receipt)) {
					assertThat(created.add(caseId)).isTrue();
				}
			});
		}
		assertThat(created).hasSize(201);
		assertJournalIsWhole();
	}

	@Test
	void sequencesHaveNoGapTheChainIsUnbrokenAndTimeNeverGoesBack() throws Exception {
		var answers = new ArrayList<CompletableFuture<List<RegistrationResult>>>();
		for (int i = 0; i < 500; i++) {
			answers
				.add((i % 2 == 0 ? one : other).bean(CaseRegister.class).submit(List.of(registration("chain-" + i))));
		}
		CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
		assertJournalIsWhole();
	}

	@Test
	void aSecondHistoryHasOtherIdsAtTheSameSequences() throws Exception {
		try (Intake second = Intake.start()) {
			second.register("i-", 100);
			one.register("i-", 100);
			assertThat(eventIds(second)).hasSize(100).doesNotContainAnyElementsOf(eventIds(one));
		}
	}

	private static List<UUID> eventIds(Intake intake) {
		return intake.jdbc()
			.sql("select event_id from case_event")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	@Test
	void whatOneCommandSpoilsIsNotLostForTheOthers() throws Exception {
		List<RegistrationResult> results = one.register(registration("before"), registration("bad\0byte"),
				registration("after"));
		assertThat(results.get(0)).isInstanceOf(Created.class);
		assertThat(results.get(1)).isInstanceOf(RegistrationResult.Unstorable.class);
		assertThat(results.get(2)).isInstanceOf(Created.class);
		assertJournalIsWhole();
	}

	private static void assertJournalIsWhole() {
		new WholeJournal(one).assertIsAChain();
		assertThat(one.jdbc().sql("select count(*) from case_event").query(Long.class).single())
			.isEqualTo(one.jdbc().sql("select count(*) from source_reference").query(Long.class).single())
			.isEqualTo(one.jdbc().sql("select count(*) from case_file").query(Long.class).single());
	}

}
