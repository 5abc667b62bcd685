package caseintake.benchmarks;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimesTest {

	@Test
	void percentilesAreThoseOfAllReads() {
		Times times = Times.of(IntStream.rangeClosed(1, 1_000)
			.mapToObj((millis) -> new Read(0, millis * 1_000L, "", "", ""))
			.toList());
		assertThat(times.reads()).isEqualTo(1_000);
		assertThat(times.p50()).isEqualTo(500, within(1.0));
		assertThat(times.p99()).isEqualTo(990, within(1.0));
		assertThat(times.longest()).isEqualTo(1_000, within(1.0));
	}

	@Test
	void aRoundIsARowOfTheTable() {
		var round = new RebuildRound(new Times(600, 4, 20, 30), new Times(1_200, 6.04, 33, 90), 21_234.5);
		assertThat(round.row(3)).isEqualTo("| 3 | 600 | 4.0 | 20.0 | 1200 | 6.0 | 33.0 | 1.65 | 21,235 |");
		assertThat(RebuildRound.HEADING).allSatisfy((line) -> assertThat(line.chars().filter((c) -> c == '|').count())
			.isEqualTo(round.row(3).chars().filter((c) -> c == '|').count()));
	}

	@Test
	void theMedianStandsInTheMiddle() {
		assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(1, 2, 3));
		assertThat(Spread.of(4, 1, 2, 3).median()).isEqualTo(2.5);
		assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
		assertThat(Spread.of(1234.5, 2, 3000).text(1)).isEqualTo("1,234.5 (2.0–3,000.0)");
	}

}
