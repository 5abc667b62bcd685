package caseintake.peers;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuredTest {

	@Test
	void tellsWhatItDidInOneLineOfJson() {
		var out = new ByteArrayOutputStream();
		new Measured(3, 1.5, 2, Map.of("oslo", 2L, "vest", 1L))
			.tell(new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(
				"{\"processed\":3,\"seconds\":1.500000,\"moves\":2,\"counts\":{\"oslo\":2,\"vest\":1}}");
	}

	@Test
	void aStopwatchRunsFromTheFirstEvent() {
		var stopwatch = new Stopwatch();
		assertThat(stopwatch.seconds()).isZero();
		stopwatch.begin();
		double first = stopwatch.seconds();
		stopwatch.begin();
		assertThat(stopwatch.seconds()).isGreaterThanOrEqualTo(first);
	}

}
