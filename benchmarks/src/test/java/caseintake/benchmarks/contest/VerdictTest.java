package caseintake.benchmarks.contest;

import caseintake.benchmarks.contest.Bar.Sense;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			AT_LEAST, 0.7, 0.7,   ≥ 0.7, yes
			AT_LEAST, 0.7, 0.69,  ≥ 0.7, 'no, 1 % short'
			AT_LEAST, 5,   2.5,   ≥ 5,   'no, 50 % short'
			AT_LEAST, 150, 149.9, ≥ 150, 'no, 1 % short'
			AT_MOST,  1.5, 1.5,   ≤ 1.5, yes
			AT_MOST,  1.5, 3,     ≤ 1.5, 'no, 100 % too much'
			""")
	void whatIsMissedIsMissedBySoMuch(Sense sense, double bound, double ratio, String toReach, String reached) {
		Verdict verdict = Verdict.of("row", "other", sense, bound, Spread.of(ratio));
		assertThat(verdict.toReach()).isEqualTo(toReach);
		assertThat(verdict.reached()).isEqualTo(reached);
	}

	@ParameterizedTest
	@CsvSource({ "2.345, 2.35 (2.35–2.35)", "234.5, 235 (235–235)" })
	void aRatioHasDecimalsThatMeanSomething(double ratio, String text) {
		assertThat(Verdict.of("row", "other", Sense.AT_LEAST, 1, Spread.of(ratio)).ratio()).isEqualTo(text);
	}

}
