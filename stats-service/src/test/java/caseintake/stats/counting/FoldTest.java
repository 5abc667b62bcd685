package caseintake.stats.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import caseintake.events.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTest {

	private static final LocalDate DAY = LocalDate.of(2017, 5, 9);

	private final Events events = new Events();

	@Test
	void openedCasesAddUpInTheirCell() {
		Fold fold = Fold.of(this.events.opened("vest", 3));
		assertThat(fold.cells()).containsExactly(Map.entry(key("vest", "case-opened.v1"), new Increment(3, 0)));
		assertThat(fold.totals()).containsExactly(Map.entry("vest", 3L));
	}

	@Test
	void aTransferMovesACaseFromOneCellToAnother() {
		this.events.opened("vest");
		this.events.changed("case-transferred.v1", Events.cell("vest"), Events.cell("agder"));
		Fold fold = Fold.of(this.events.all());
		assertThat(fold.cells()).containsOnly(Map.entry(key("vest", "case-opened.v1"), new Increment(1, 0)),
				Map.entry(key("vest", "case-transferred.v1"), new Increment(0, 1)),
				Map.entry(key("agder", "case-transferred.v1"), new Increment(1, 0)));
		assertThat(fold.totals()).containsOnly(Map.entry("vest", 0L), Map.entry("agder", 1L));
	}

	@Test
	void aTypeNeverHeardOfIsCountedRight() {
		Fold fold = Fold.of(List.of(this.events.changed("case-archived.v7", Events.cell("vest"), null)));
		assertThat(fold.cells()).containsExactly(Map.entry(key("vest", "case-archived.v7"), new Increment(0, 1)));
		assertThat(fold.undecodable()).isEmpty();
	}

	@Test
	void noOperationAndNoAssistanceAreEmptyText() {
		var cell = new Cell(null, "vest", "vest", "travel", DAY, List.of());
		Fold fold = Fold.of(List.of(this.events.changed("case-opened.v1", null, cell)));
		assertThat(fold.cells())
			.containsOnlyKeys(new CellKey(DAY, "vest", "travel", "", "vest", "", Events.RECORDED_ON, "case-opened.v1"));
	}

	@Test
	void assistingUnitsAreSortedAndJoined() {
		var cell = new Cell(null, "vest", "vest", "travel", DAY, List.of("okokrim", "kripos"));
		Fold fold = Fold.of(List.of(this.events.changed("case-opened.v1", null, cell)));
		assertThat(fold.cells().keySet()).extracting(CellKey::assisted).containsExactly("kripos,okokrim");
	}

	@Test
	void anEventThatCannotBeDecodedIsSetAsideAndTheOthersAreCounted() {
		this.events.opened("vest");
		this.events.undecodable();
		this.events.opened("vest");
		Fold fold = Fold.of(this.events.all());
		assertThat(fold.totals()).containsExactly(Map.entry("vest", 2L));
		assertThat(fold.undecodable()).extracting(Fold.Undecodable::event).containsExactly(this.events.at(2));
	}

	@ParameterizedTest
	@MethodSource
	void whatNoIndexTakesIsSetAsideAsAWhole(Cell after) {
		Fold fold = Fold.of(List.of(this.events.changed("case-transferred.v1", Events.cell("vest"), after)));
		assertThat(fold.cells()).isEmpty();
		assertThat(fold.totals()).isEmpty();
		assertThat(fold.undecodable()).hasSize(1);
	}

	static List<Cell> whatNoIndexTakesIsSetAsideAsAWhole() {
		return List.of(Events.cell("x".repeat(257)), Events.cell("ø".repeat(129)),
				new Cell(null, "vest", "vest", "travel", DAY, List.of("kripos,okokrim")), new Cell(null, "vest", "vest",
						"travel", DAY, IntStream.range(0, 200).mapToObj((i) -> "unit-" + i).toList()));
	}

	@Test
	void aTypeWithNulOrHalfACharacterIsSetAside() {
		this.events.changed("case\0opened", null, Events.cell("vest"));
		this.events.changed("case\ud800", null, Events.cell("vest"));
		assertThat(Fold.of(this.events.all()).undecodable()).hasSize(2);
	}

	private static CellKey key(String unit, String reason) {
		return new CellKey(DAY, unit, "live-streaming", "dark-room", "vest", "kripos", Events.RECORDED_ON, reason);
	}

}
