package caseintake.faults.checker;

import java.util.List;
import java.util.UUID;

import caseintake.faults.history.Outcome;
import caseintake.faults.history.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules about what was sent and what is stored find every kind of mistake. */
class StoredCasesTest {

	private final SmallBooks books = new SmallBooks();

	@Test
	void booksWithoutMistakeBreakNoRule() {
		assertThat(this.books.broken()).isEmpty();
		assertThat(Rules.judge(this.books.books())).hasSameSizeAs(Rules.ALL).allMatch(Verdict::holds);
	}

	@Test
	void anAcknowledgedCaseThatIsNotStoredIsLost() {
		this.books.tell("lost", SmallBooks.CELL, new Outcome.Ok(SmallBooks.id("lost")));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedIsStored.class);
		assertThat(this.books.sentences()).contains("lost was acknowledged by intake-1 and is not stored");
	}

	@Test
	void aRowOfAnAcknowledgedImportThatIsNotStoredIsLost() {
		this.books.tell("lost", SmallBooks.CELL, new Outcome.Ok(null));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedIsStored.class);
	}

	@Test
	void anImportThatToldHowManyRowsAreStoredHasSoMany() {
		List<Row> rows = List.of(new Row("a", SmallBooks.CELL), new Row("c", SmallBooks.OTHER),
				new Row("lost", SmallBooks.CELL));
		this.books.tell(rows, new Outcome.Some(1));
		assertThat(this.books.broken()).isEmpty();
		this.books.tell(rows, new Outcome.Some(2));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedIsStored.class);
		assertThat(this.books.sentences())
			.isEqualTo("2 of 3 rows were acknowledged by intake-1, and 1 are stored (lost)");
	}

	@Test
	void anAcknowledgementWithAnotherIdIsFound() {
		this.books.tell("c", SmallBooks.CELL, new Outcome.Ok(new UUID(0, 1)));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedIsStored.class);
	}

	@Test
	void anAcknowledgedCaseInAnotherCellIsFound() {
		this.books.tell("c", SmallBooks.OTHER, new Outcome.Ok(SmallBooks.id("c")));
		assertThat(this.books.broken()).containsOnlyKeys(AcknowledgedIsStored.class);
	}

	@Test
	void aCaseThatNobodySentIsFound() {
		this.books.store("invented", 0, SmallBooks.CELL);
		assertThat(this.books.broken()).containsOnlyKeys(StoredWasSent.class);
	}

	@Test
	void aCaseInACellThatNobodySentIsFound() {
		this.books.tell("e", SmallBooks.CELL, new Outcome.Unknown());
		this.books.store("e", 0, SmallBooks.OTHER);
		assertThat(this.books.broken()).containsOnlyKeys(StoredWasSent.class);
	}

	@Test
	void aCaseThatWasOnlyRefusedMustNotBeStored() {
		this.books.store("wrong", 0, SmallBooks.OTHER);
		assertThat(this.books.broken()).containsOnlyKeys(RefusedIsNotStored.class, StoredWasSent.class);
		assertThat(this.books.sentences()).contains("wrong was only ever refused (422) and is stored");
	}

	@Test
	void aConflictWithACaseThatDoesNotExistIsFound() {
		this.books.tell("nobody", SmallBooks.CELL, new Outcome.Refused(409, new UUID(0, 2)));
		assertThat(this.books.broken()).containsOnlyKeys(RefusedIsNotStored.class);
	}

	@Test
	void aConflictWithTheSameCaseIsFound() {
		this.books.tell("d", SmallBooks.CELL, new Outcome.Refused(409, SmallBooks.id("d")));
		assertThat(this.books.broken()).containsOnlyKeys(RefusedIsNotStored.class);
	}

	@Test
	void aReferenceWithTwoCasesIsFound() {
		this.books.store("second", 1, SmallBooks.CELL);
		this.books.references.removeLast();
		this.books.references.add(new Intake.Reference("campaign", "d", SmallBooks.id("second")));
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class);
		assertThat(this.books.sentences()).contains("reference d has two cases");
	}

	@Test
	void aCaseWithoutReferenceIsFound() {
		this.books.references.removeLast();
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class);
	}

	@Test
	void aReferenceOfAnotherSystemIsFound() {
		Intake.Reference last = this.books.references.removeLast();
		this.books.references.add(new Intake.Reference("unknown", last.reference(), last.caseId()));
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class);
		assertThat(this.books.sentences()).contains("reference d is of system unknown");
	}

	@Test
	void anAcknowledgedCaseOfAnotherSystemIsLost() {
		Intake.Reference first = this.books.references.removeFirst();
		this.books.references.add(new Intake.Reference("unknown", first.reference(), first.caseId()));
		assertThat(this.books.broken()).containsKeys(OneReferenceOneCase.class, AcknowledgedIsStored.class);
	}

	@Test
	void aReferenceWithoutCaseIsFound() {
		this.books.references.add(new Intake.Reference("campaign", "nothing", new UUID(0, 3)));
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class);
	}

	@Test
	void aCaseThatIsOpenedTwiceIsFound() {
		this.books.store("again", 0, SmallBooks.CELL);
		this.books.references.removeLast();
		this.books.cases.removeLast();
		Event event = this.books.events.removeLast();
		this.books.events.add(new Event(0, event.sequence(), event.id(), event.previousId(), SmallBooks.id("a"),
				event.type(), event.value(), event.recordedOn(), null, event.after()));
		assertThat(this.books.broken()).containsOnlyKeys(OneReferenceOneCase.class, HistoriesHangTogether.class,
				CellsAreExact.class);
		assertThat(this.books.sentences()).contains("was opened twice");
	}

}
