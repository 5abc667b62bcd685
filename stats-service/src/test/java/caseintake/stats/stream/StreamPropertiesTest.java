package caseintake.stats.stream;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StreamPropertiesTest {

	@Test
	void oneOfEachIsEnough() {
		assertThat(properties(1, 1, 1, 1, 1, 1).readers()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 1, 1, 1, 1", "1, 0, 1, 1, 1, 1", "1, 1, -1, 1, 1, 1", "1, 1, 1, 0, 1, 1", "1, 1, 1, 1, 0, 1",
			"1, 1, 1, 1, 1, -1" })
	void whatCannotBeIsRefusedWithTheNameOfTheProperty(int interval, int heartbeat, int writeWithin, int readers,
			int questions, int maximumRows) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> properties(interval, heartbeat, writeWithin, readers, questions, maximumRows))
			.withMessageContaining("case-intake.stream.");
	}

	private static StreamProperties properties(int interval, int heartbeat, int writeWithin, int readers, int questions,
			int maximumRows) {
		return new StreamProperties(Duration.ofMillis(interval), Duration.ofMillis(heartbeat),
				Duration.ofMillis(writeWithin), Duration.ofMillis(writeWithin), readers, questions, maximumRows);
	}

}
