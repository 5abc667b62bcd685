package caseintake.benchmarks.questions;

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

}
