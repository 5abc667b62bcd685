package caseintake.benchmarks.readers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamReaderTest {

	private static final String STREAM = """
			HTTP/1.1 200 \r
			Content-Type: text/event-stream\r
			\r
			event: figures
			data: {"total":83,"rows":[]}

			: heartbeat

			event: figures
			data: {"total":84,"rows":[]}

			""";

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 13, 14, 15, 50, 1_000 })
	void figuresAreHeardOnceHoweverTheyAreCut(int pieces) {
		var reader = new StreamReader(84);
		for (int from = 0; from < STREAM.length(); from += pieces) {
			reader.hear(STREAM.substring(from, Math.min(STREAM.length(), from + pieces)));
		}
		assertThat(reader.status()).isEqualTo(200);
		assertThat(reader.events()).isEqualTo(2);
		assertThat(reader.isTold()).isTrue();
	}

	@Test
	void whoHeardAnotherTotalWasNotTold() {
		var reader = new StreamReader(85);
		reader.hear(STREAM);
		assertThat(reader.isTold()).isFalse();
		assertThat(new StreamReader(8).isTold()).isFalse();
	}

	@Test
	void whoWasCutOffIsNotTold() {
		var reader = new StreamReader(84);
		reader.hear(STREAM);
		reader.cutOff();
		assertThat(reader.isTold()).isFalse();
	}

}
