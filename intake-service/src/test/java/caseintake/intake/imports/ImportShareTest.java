package caseintake.intake.imports;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import caseintake.intake.Intake;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.cases.RegistrationResult;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.problems.UnavailableException;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

class ImportShareTest {

	private static final int HALF = JournalProperties.LARGEST_SUBMISSION;

	@Test
	void rowsOfImportsFillHalfOfTheQueueAndASingleCaseFindsRoom() throws Exception {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.journal.queue-capacity=" + 2 * HALF)) {
			RealRun imports = intake.bean(RealRun.class);
			CaseRegister register = intake.bean(CaseRegister.class);
			Supplier<List<CommandOutcome>> imported;
			CompletableFuture<List<RegistrationResult>> single;
			try (Connection other = intake.bean(DataSource.class).getConnection();
					Statement statement = other.createStatement()) {
				other.setAutoCommit(false);
				statement.execute("select partition from partition_head for update");
				imported = imports.begin(rows(HALF));
				assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> imports.begin(rows(1)));
				single = register.submit(List.of(Intake.registration("single")));
				other.rollback();
			}
			assertThat(single).succeedsWithin(ONE_MINUTE);
			assertThat(imported.get()).hasSize(HALF);
			await().atMost(ONE_MINUTE).untilAsserted(() -> assertThat(imports.begin(rows(HALF)).get()).hasSize(HALF));
		}
	}

	@Test
	void oneSourceSystemDoesNotTakeAllPlaces() {
		var room = new ImportRoom(new ImportProperties(Duration.ZERO, 3, 2, Duration.ofDays(1)));
		assertThat(room.enter("vest-sak")).isTrue();
		assertThat(room.enter("vest-sak")).isTrue();
		assertThat(room.enter("vest-sak")).isFalse();
		assertThat(room.enter("agder-sak")).isTrue();
		assertThat(room.enter("troms-sak")).isFalse();
		room.leave("vest-sak");
		assertThat(room.enter("troms-sak")).isTrue();
	}

	private static List<Row.Valid> rows(int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> new Row.Valid(i + 1L, Intake.registration("row-" + i)))
			.toList();
	}

}
