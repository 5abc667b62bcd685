package caseintake.peers.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JournalInsertsTest {

	private static final Path INTAKE = Path.of("../../intake-service/src/main/java/caseintake/intake");

	@ParameterizedTest
	@CsvSource({ "cases/CaseRows, insert cases", "journal/Journal, lock heads", "journal/JournalRows, insert events",
			"journal/Journal, move heads" })
	void theStatementsAreThoseOfIntakeService(String source, String what) throws IOException {
		String statement = switch (what) {
			case "insert cases" -> JournalInserts.INSERT_CASES;
			case "lock heads" -> JournalInserts.LOCK_HEADS;
			case "insert events" -> JournalInserts.INSERT_EVENTS;
			default -> JournalInserts.MOVE_HEADS;
		};
		assertThat(words(Files.readString(INTAKE.resolve(source + ".java")))).contains(words(statement));
	}

	@Test
	void batchesAreNumberedAndChained() {
		var batches = new JournalBatches(1, "test");
		var cell = new Cell(null, "oslo", "oslo", "material-sharing", LocalDate.of(2017, 5, 17), List.of());
		JournalBatch first = batches.next(List.of(new NewCase("a", cell), new NewCase("b", cell)));
		JournalBatch second = batches.next(List.of(new NewCase("c", cell)));
		assertThat(first.events()[1]).containsExactly(1L, 2L);
		assertThat(second.events()[1]).containsExactly(3L);
		assertThat(first.events()[3]).containsExactly(null, first.events()[2][0]);
		assertThat(second.events()[3]).containsExactly(first.events()[2][1]);
		assertThat(second.heads())
			.isDeepEqualTo(new Object[][] { { 0 }, { 3L }, { second.written().getFirst().event().link().id() } });
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

}
