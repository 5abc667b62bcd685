package caseintake.benchmarks;

import java.nio.file.Path;

import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

	@Test
	void whatIsNotSaidHasADefault() {
		assertThat(Arguments.parse()).contains(new Arguments(Rows.ALL, new Options(5, 2_000_000, 1, null, false)));
		assertThat(Arguments.parse("--seed", "-7", "--events", "10", "--rounds", "1", "--profile", "--year", "pom.xml"))
			.contains(new Arguments(Rows.ALL, new Options(1, 10, -7, Path.of("pom.xml"), true)));
	}

	@Test
	void oneRowIsMeasuredByItself() {
		assertThat(Arguments.parse("--only", "rebuild-reads").orElseThrow().rows()).extracting(Row::name)
			.containsExactly("rebuild-reads");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--unknown", "--seed", "--only", "--only nothing", "--only rebuild-reads,nothing",
			"--year nowhere.csv.gz", "--rounds x", "--rounds 0", "--events -1", "5" })
	void anythingElseIsNotUnderstood(String arguments) {
		assertThat(Arguments.parse(arguments.split(" ", -1))).isEmpty();
	}

}
