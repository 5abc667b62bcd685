package caseintake.stats.pipeline;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnswerPropertiesTest {

	@Test
	void oneOfEachIsEnough() {
		assertThat(properties(1, 1, 1, 1).atATime()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1, 1", "1, -1, 1, 1", "1, 1, 0, 1", "1, 1, 1, 0" })
	void whatCannotBeIsRefused(int staleAfter, int timeOut, int maximumRows, int atATime) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(staleAfter, timeOut, maximumRows, atATime))
			.withMessageContaining("case-intake.answers.");
	}

	private static AnswerProperties properties(int staleAfter, int timeOut, int maximumRows, int atATime) {
		return new AnswerProperties(Duration.ofSeconds(staleAfter), Duration.ofSeconds(timeOut), maximumRows, atATime);
	}

}
