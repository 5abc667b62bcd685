package caseintake.faults.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTest {

	private static final Row WITH_OPERATION = row("a", "dark-room");

	private static final Row WITHOUT = row("b", null);

	@TempDir
	private Path folder;

	@Test
	void whatIsAboutToBeSentIsInTheFileBeforeAnythingElseHappens() throws Exception {
		Path file = this.folder.resolve("history");
		try (History history = History.create(file)) {
			history.before("intake-2", List.of(WITH_OPERATION));
			assertThat(Files.readString(file)).contains("\"a\"").endsWith("\n");
			assertThat(HistoryFile.read(file).registrations())
				.containsExactly(new Attempt(1, "intake-2", WITH_OPERATION, new Outcome.Unknown()));
		}
	}

	@Test
	void everyOutcomeIsReadBackAsItWasWritten() {
		Path file = this.folder.resolve("history");
		UUID caseId = UUID.randomUUID();
		try (History history = History.create(file)) {
			long first = history.before("intake-1", List.of(WITH_OPERATION, WITHOUT));
			long second = history.before("intake-2", List.of(WITHOUT));
			history.after(second, List.of(new Outcome.Refused(409, caseId)));
			history.after(first, List.of(new Outcome.Ok(caseId), new Outcome.Refused(422, null)));
			long third = history.before("intake-1", List.of(WITHOUT));
			history.after(third, List.of(new Outcome.Ok(null)));
			long fourth = history.before("intake-1", List.of(WITHOUT));
			history.after(fourth, List.of(new Outcome.Unknown()));
			long fifth = history.before("intake-2", List.of(WITHOUT));
			history.after(fifth, List.of(new Outcome.Some(7)));
			assertThat(HistoryFile.read(file).registrations()).containsExactly(
					new Attempt(first, "intake-1", WITH_OPERATION, new Outcome.Ok(caseId)),
					new Attempt(first, "intake-1", WITHOUT, new Outcome.Refused(422, null)),
					new Attempt(second, "intake-2", WITHOUT, new Outcome.Refused(409, caseId)),
					new Attempt(third, "intake-1", WITHOUT, new Outcome.Ok(null)),
					new Attempt(fourth, "intake-1", WITHOUT, new Outcome.Unknown()),
					new Attempt(fifth, "intake-2", WITHOUT, new Outcome.Some(7)));
		}
	}

	@Test
	void changesAreReadBackApartFromRegistrations() {
		Path file = this.folder.resolve("history");
		var moved = new ChangeRow("a/1", "a", ChangeKind.TRANSFER, "vest", "agder");
		var withdrawn = new ChangeRow("a/2", "a", ChangeKind.WITHDRAW, "", "");
		try (History history = History.create(file)) {
			long first = history.beforeChanges("intake-1", List.of(moved, withdrawn));
			history.before("intake-2", List.of(WITHOUT));
			history.after(first, List.of(new Outcome.Ok(null), new Outcome.Refused(409, null)));
			assertThat(HistoryFile.read(file).changes()).containsExactly(
					new ChangeAttempt(first, "intake-1", moved, new Outcome.Ok(null)),
					new ChangeAttempt(first, "intake-1", withdrawn, new Outcome.Refused(409, null)));
			assertThat(HistoryFile.read(file).registrations()).hasSize(1);
		}
	}

	private static Row row(String reference, @Nullable String operation) {
		return new Row(reference, new Cell(operation, "vest", "agder", "travel", LocalDate.of(2016, 5, 17), List.of()));
	}

}
