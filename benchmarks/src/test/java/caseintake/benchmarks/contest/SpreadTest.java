package caseintake.benchmarks.contest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadTest {

	@Test
	void theMedianStandsInTheMiddle() {
		assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(1, 2, 3));
		assertThat(Spread.of(4, 1, 2, 3).median()).isEqualTo(2.5);
		assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
		assertThat(Spread.of(1234.5, 2, 3000).text(1)).isEqualTo("1,234.5 (2.0–3,000.0)");
	}

	@Test
	void nothingHasNoMedian() {
		assertThat(Spread.ofAny()).isEmpty();
		assertThat(Spread.ofAny(2)).contains(new Spread(2, 2, 2));
	}

}
