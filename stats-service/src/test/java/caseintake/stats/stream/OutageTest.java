package caseintake.stats.stream;

import caseintake.localstack.TestStack;
import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("kills the database that all share")
class OutageTest {

	private final Stats stats = Stats.withEmptyCounters();

	@Test
	void whileTheDatabaseIsAwayReadersAreToldSoAndThenTheFiguresAgain() throws Exception {
		try (LiveReader reader = this.stats.live("")) {
			LiveReader.Event figures = reader.next();
			this.stats.killDatabase();
			try {
				assertUnavailable(reader.next());
				try (LiveReader other = this.stats.live("unit=oslo"); LiveReader same = this.stats.live("", "")) {
					assertUnavailable(other.next());
					assertUnavailable(same.next());
				}
			}
			finally {
				TestStack.postgres().restart();
			}
			assertThat(reader.next()).isEqualTo(figures);
		}
	}

	@Test
	void readersOfAQuestionThatTakesTooLongAreToldSo() throws Exception {
		try (LiveReader reader = this.stats.live("")) {
			LiveReader.Event figures = reader.next();
			try (var _ = this.stats.lockedCells()) {
				this.stats.counters().counted(0, 1);
				LiveReader.Event trouble = reader.next();
				assertThat(trouble.name()).isEqualTo("unavailable");
				assertThat(trouble.json().get("type").asString()).isEqualTo("/problems/answer-too-slow");
			}
			assertThat(reader.next()).isEqualTo(figures);
		}
	}

	private static void assertUnavailable(LiveReader.Event event) {
		assertThat(event.name()).isEqualTo("unavailable");
		assertThat(event.id()).as("the id of figures that are to be told again").isEmpty();
		assertThat(event.json().get("type").asString()).isEqualTo("/problems/unavailable");
		assertThat(event.json().get("status").asInt()).isEqualTo(503);
	}

}
