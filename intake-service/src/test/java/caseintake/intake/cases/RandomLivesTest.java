package caseintake.intake.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import caseintake.events.Cell;
import caseintake.events.Withdrawal;
import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.cases.RegistrationResult.Created;
import caseintake.intake.changes.CaseState;
import caseintake.intake.changes.Change;
import caseintake.intake.changes.Particulars;
import caseintake.localstack.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to cases, in whatever order on two instances: the journal tells what
 * they are, and control totals are what it adds up to.
 */
class RandomLivesTest {

	private static final int CASES = 40;

	private static final int ROUNDS = 60;

	private static final List<String> UNITS = List.of("vest", "agder", "oslo", "kripos");

	private static final List<String> CATEGORIES = List.of("travel", "live-streaming", "physical-abuse");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theJournalTellsWhatTheCasesAre(long seed) throws Exception {
		var random = new Random(seed);
		String database = TestStack.newDatabase();
		try (Intake one = Intake.start(database); Intake other = Intake.start(database)) {
			List<UUID> cases = one.register("life-", CASES)
				.stream()
				.map((result) -> ((Created) result).caseId())
				.toList();
			var presentCases = one.bean(PresentCases.class);
			int made = 0;
			for (int round = 0; round < ROUNDS; round++) {
				List<PresentCase> known = presentCases.lock(cases);
				var answers = new ArrayList<CompletableFuture<List<ChangeResult>>>();
				for (Intake intake : List.of(one, other)) {
					answers.add(intake.bean(CaseRegister.class)
						.change(IntStream.range(0, 20).mapToObj((i) -> anyChange(random, known)).toList()));
				}
				for (var answer : answers) {
					made += (int) answer.get().stream().filter(ChangeResult.Changed.class::isInstance).count();
				}
			}
			assertThat(made).isGreaterThan(ROUNDS * 5);
			var journal = new WholeJournal(one);
			journal.assertIsAChain();
			journal.assertTellsTheCases();
			journal.assertControlTotals(random.nextInt(12));
		}
	}

	/**
	 * Of what a case was before this round: some are stale by the time they are judged.
	 */
	private static RequestedChange anyChange(Random random, List<PresentCase> known) {
		PresentCase present = known.get(random.nextInt(known.size()));
		UUID other = known.get(random.nextInt(known.size())).caseId();
		CaseState state = present.state();
		Change change = state.live() ? anyChange(random, state.cell(), other.equals(present.caseId()) ? null : other)
				: new Change.Reinstate();
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				new CaseName.Id(present.caseId()), change, Norway.DATA, null);
	}

	private static Change anyChange(Random random, Cell cell, @Nullable UUID other) {
		return switch (random.nextInt(6)) {
			case 0, 1 -> new Change.Transfer(cell.unit(), any(random, UNITS));
			case 2 -> new Change.Reclassify(cell.category(), any(random, CATEGORIES));
			case 3 -> new Change.Assist(cell.assisted(), random.nextBoolean() ? List.of("kripos") : List.of());
			case 4 -> new Change.Correct(new Particulars(cell.openedOn(), null, null),
					new Particulars(LocalDate.of(2016, 1, 1 + random.nextInt(28)), null, null));
			default -> new Change.Withdraw((other != null) ? new Withdrawal(Withdrawal.DUPLICATE, other)
					: new Withdrawal(Withdrawal.ERROR, null));
		};
	}

	private static String any(Random random, List<String> codes) {
		return codes.get(random.nextInt(codes.size()));
	}

}
