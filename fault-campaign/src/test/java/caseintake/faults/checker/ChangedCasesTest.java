package caseintake.faults.checker;

import java.time.Duration;
import java.util.List;

import caseintake.events.Cell;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules about changes find every kind of mistake. */
class ChangedCasesTest {

	private static final Cell MOVED = new Cell("dark-room", "vest", "agder", "travel", SmallBooks.CELL.openedOn(),
			List.of());

	private static final ChangeRow MOVE = new ChangeRow("a/1", "a", ChangeKind.TRANSFER, "vest", "agder");

	private static final ChangeRow WITHDRAW = new ChangeRow("a/2", "a", ChangeKind.WITHDRAW, "", "");

	private static final ChangeRow REINSTATE = new ChangeRow("a/3", "a", ChangeKind.REINSTATE, "", "");

	private static final ChangeRow REFER = new ChangeRow("a/4", "a", ChangeKind.REFER, "", "");

	private static final ChangeRow TOO_LATE = new ChangeRow("a/5", "a", ChangeKind.TRANSFER, "vest", "oslo");

	private static final Outcome OK = new Outcome.Ok(null);

	private final SmallBooks books = new SmallBooks();

	@BeforeEach
	void aCaseWithALife() {
		this.books.change(MOVE, SmallBooks.CELL, MOVED);
		this.books.change(WITHDRAW, MOVED, null);
		this.books.change(REINSTATE, null, MOVED);
		this.books.references.add(new Intake.Reference("campaign", "a/4", SmallBooks.id("a")));
		this.books.tell(MOVE, new Outcome.Unknown());
		this.books.tell(MOVE, OK);
		this.books.tell(WITHDRAW, new Outcome.Unknown());
		this.books.tell(REINSTATE, OK);
		this.books.tell(REFER, OK);
		this.books.tell(TOO_LATE, new Outcome.Refused(409, null));
	}

	@Test
	void booksWithoutMistakeBreakNoRule() {
		assertThat(this.books.broken()).isEmpty();
	}

	@Test
	void anAcknowledgedChangeThatWasNotMadeIsLost() {
		this.books.tell(new ChangeRow("b/1", "b", ChangeKind.WITHDRAW, "", ""), OK);
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedChangesAreMade.class);
		assertThat(this.books.sentences()).contains("acknowledged by intake-1 and was not made (lost)");
	}

	@Test
	void anImportThatToldHowManyChangesWereMadeHasSoMany() {
		this.books.tell(MOVE, new Outcome.Some(1));
		assertThat(this.books.broken()).isEmpty();
		this.books.tell(TOO_LATE, new Outcome.Some(1));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedChangesAreMade.class);
	}

	@Test
	void anAcknowledgedReferenceThatIsNotThereIsLost() {
		this.books.references.removeLast();
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedChangesAreMade.class);
	}

	@Test
	void aReferenceThatWasAddedToAnotherCaseIsFound() {
		this.books.references.removeLast();
		this.books.references.add(new Intake.Reference("campaign", "a/4", SmallBooks.id("b")));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedChangesAreMade.class, OneReferenceOneCase.class);
		assertThat(this.books.sentences()).contains("reference a/4 was added to another case");
	}

	@Test
	void aReferenceThatNobodyAddedIsFound() {
		this.books.references.add(new Intake.Reference("campaign", "a/9", SmallBooks.id("a")));
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class, StoredWasSent.class);
	}

	@Test
	void aChangeThatWasMadeTwiceIsFound() {
		this.books.change(MOVE, MOVED, SmallBooks.CELL);
		this.books.changes.removeLast();
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
		assertThat(this.books.sentences()).contains("has no change reference");
	}

	@Test
	void twoReferencesForOneChangeAreFound() {
		this.books.changes.add(new Intake.Change("campaign", "a/5", this.books.changes.getFirst().place()));
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
		assertThat(this.books.sentences()).contains("or that another names (twice)");
	}

	@Test
	void aChangeThatWasOnlyRefusedMustNotBeMade() {
		this.books.change(TOO_LATE, MOVED, SmallBooks.CELL);
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
		assertThat(this.books.sentences()).contains("was never sent with success");
	}

	@Test
	void aChangeThatDidSomethingElseIsFound() {
		this.books.changeAttempts.removeIf((attempt) -> attempt.row().equals(MOVE));
		this.books.tell(new ChangeRow("a/1", "a", ChangeKind.TRANSFER, "vest", "oslo"), OK);
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
		assertThat(this.books.sentences()).contains("is not what was sent");
	}

	@Test
	void aChangeOfAnotherCaseIsFound() {
		this.books.changeAttempts.removeIf((attempt) -> attempt.row().equals(MOVE));
		this.books.tell(new ChangeRow("a/1", "c", ChangeKind.TRANSFER, "vest", "agder"), OK);
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
	}

	@Test
	void aChangeOfAnotherSystemIsFound() {
		Intake.Change first = this.books.changes.removeFirst();
		this.books.changes.add(new Intake.Change("unknown", first.reference(), first.place()));
		assertThat(this.books.broken()).containsOnlyKeys(ChangesAreMadeOnce.class);
	}

	@Test
	void aChangeThatWasRefusedAsStaleAndNeverWasIsFound() {
		this.books.tell(new ChangeRow("c/1", "c", ChangeKind.TRANSFER, "vest", "agder"),
				new Outcome.Refused(409, null));
		this.books.tell(new ChangeRow("c/2", "c", ChangeKind.RECLASSIFY, "travel", "physical-abuse"),
				new Outcome.Refused(409, null));
		this.books.tell(new ChangeRow("c/3", "c", ChangeKind.WITHDRAW, "", ""), new Outcome.Refused(409, null));
		assertThat(this.books.broken()).containsOnlyKeys(RefusedChangesWereStale.class);
		assertThat(this.books.broken().get(RefusedChangesWereStale.class)).hasSize(3);
	}

	@Test
	void aChangeThatBeginsElsewhereThanItsCaseIsFound() {
		this.books.change(new ChangeRow("c/1", "c", ChangeKind.TRANSFER, "agder", "vest"), MOVED, SmallBooks.CELL);
		this.books.tell(new ChangeRow("c/1", "c", ChangeKind.TRANSFER, "agder", "vest"), OK);
		assertThat(this.books.broken()).containsKey(HistoriesHangTogether.class);
		assertThat(this.books.sentences()).contains("where its case was");
	}

	@Test
	void aCaseThatIsReinstatedElsewhereIsFound() {
		this.books.change(WITHDRAW, MOVED, null);
		this.books.change(REINSTATE, null, SmallBooks.CELL);
		assertThat(this.books.broken()).containsKey(HistoriesHangTogether.class);
		assertThat(this.books.sentences()).contains("brings its case back to");
	}

	@Test
	void aCaseThatIsNotWhereItsEventsEndIsFound() {
		Intake.Case last = this.books.cases.removeLast();
		this.books.cases.add(new Intake.Case(last.caseId(), last.partition(), last.cell(), false));
		assertThat(this.books.broken()).containsKey(HistoriesHangTogether.class);
	}

	@Test
	void aSummaryThatIsNotThatOfTheCasesIsFound() {
		this.books.summaries = List.of(new Summary("vest", 3, 2, 1, 0, 0), new Summary("agder", 3, 0, 0, 1, 2));
		assertThat(this.books.broken()).isEmpty();
		this.books.summaries = List.of(new Summary("vest", 3, 3, 0, 0, 0));
		assertThat(this.books.broken()).containsOnlyKeys(TheFourAddUp.class);
		this.books.summaries = List.of();
		assertThat(this.books.broken()).containsOnlyKeys(TheFourAddUp.class);
	}

	@Test
	void aCampaignWithoutChangesProvesNothing() {
		this.books.takeAsLongAs(Duration.ofMinutes(2));
		assertThat(this.books.broken()).isEmpty();
		this.books.changeAttempts.removeIf((attempt) -> attempt.row().reference().equals("a/1"));
		assertThat(this.books.broken()).containsKey(ItWasTried.class);
	}

}
