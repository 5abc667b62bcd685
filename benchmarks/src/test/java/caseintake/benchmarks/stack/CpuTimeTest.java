package caseintake.benchmarks.stack;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CpuTimeTest {

	@Test
	void ownTimeAndThatOfEndedChildrenAddUp() {
		String stat = "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 1 2 3 4 100 20 3000 400 20 0 1";
		assertThat(CpuTime.ticks(stat, CpuTime.OWN_AND_ENDED)).isEqualTo(3_520);
		assertThat(CpuTime.ticks(stat, CpuTime.OWN)).isEqualTo(120);
	}

	@Test
	void thisProcessTakesTime() {
		Duration before = CpuTime.of(ProcessHandle.current());
		long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
		while (System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		assertThat(CpuTime.of(ProcessHandle.current()).minus(before)).isPositive();
	}

}
