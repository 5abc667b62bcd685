package caseintake.benchmarks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

	@Test
	void whatIsNotSaidHasADefault() {
		assertThat(Arguments.parse()).contains(new Arguments(Row.ALL, 5, 2_000_000, 1));
		assertThat(Arguments.parse("--seed", "-7", "--events", "10", "--rounds", "1"))
			.contains(new Arguments(Row.ALL, 1, 10, -7));
	}

	@Test
	void oneRowIsMeasuredByItself() {
		assertThat(Arguments.parse("--only", "rebuild-reads").orElseThrow().rows()).extracting(Row::name)
			.containsExactly("rebuild-reads");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--unknown", "--seed", "--only", "--only nothing", "--rounds x", "--rounds 0",
			"--events -1", "5" })
	void anythingElseIsNotUnderstood(String arguments) {
		assertThat(Arguments.parse(arguments.split(" ", -1))).isEmpty();
	}

}
