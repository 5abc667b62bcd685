package caseintake.fuzz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

	@Test
	void whatIsNotSaidHasADefault() {
		assertThat(Arguments.parse()).contains(new Arguments(100_000, 10_000, 1));
		assertThat(Arguments.parse("--seed", "-7", "--records", "0", "--requests", "5"))
			.contains(new Arguments(5, 0, -7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--unknown", "--seed", "--requests x", "--requests -1", "5" })
	void anythingElseIsNotUnderstood(String arguments) {
		assertThat(Arguments.parse(arguments.split(" ", -1))).isEmpty();
	}

}
