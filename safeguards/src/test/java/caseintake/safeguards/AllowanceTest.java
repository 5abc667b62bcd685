package caseintake.safeguards;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllowanceTest {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private static final long START = -5 * SECOND;

	private final Allowance allowance = new Allowance(10, START);

	@Test
	void twiceTheShareMayComeAtOnceAndThenTheShare() {
		assertThat(taken(START, 100)).isEqualTo(20);
		assertThat(taken(START + SECOND, 100)).isEqualTo(10);
		assertThat(taken(START + SECOND, 100)).isZero();
		assertThat(taken(START + SECOND + SECOND / 10, 100)).isEqualTo(1);
	}

	@Test
	void whoWasAwayForLongDoesNotSaveUp() {
		assertThat(taken(START + 3600 * SECOND, 100)).isEqualTo(20);
	}

	@Test
	void itIsWholeWhenEverythingUsedHasComeBack() {
		taken(START, 5);
		assertThat(this.allowance.isWhole(START)).isFalse();
		assertThat(this.allowance.isWhole(START + SECOND / 2)).isTrue();
	}

	private long taken(long now, int tries) {
		return IntStream.range(0, tries).filter((i) -> this.allowance.take(now)).count();
	}

}
