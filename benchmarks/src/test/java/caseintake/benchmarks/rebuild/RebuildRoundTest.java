package caseintake.benchmarks.rebuild;

import caseintake.benchmarks.questions.Times;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildRoundTest {

	@Test
	void aRoundIsARowOfTheTable() {
		var round = new RebuildRound(new Times(600, 4, 20, 30), new Times(1_200, 6.04, 33, 90), 21_234.5);
		assertThat(round.row(3)).isEqualTo("| 3 | 600 | 4.0 | 20.0 | 1200 | 6.0 | 33.0 | 1.65 | 21,235 |");
		assertThat(RebuildRound.HEADING).allSatisfy((line) -> assertThat(line.chars().filter((c) -> c == '|').count())
			.isEqualTo(round.row(3).chars().filter((c) -> c == '|').count()));
	}

}
