package caseintake.stats.counting.healing;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandstillTest {

	private static final Instant NOON = Instant.parse("2017-05-10T12:00:00Z");

	private final Standstill standstill = new Standstill(Duration.ofSeconds(60));

	@Test
	void isFoundOnceAPartitionStaysBehindForTheThreshold() {
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isFalse();
		assertThat(this.standstill.found(1, 0, 5, 8, NOON.plusSeconds(59))).isFalse();
		assertThat(this.standstill.found(1, 0, 5, 9, NOON.plusSeconds(60))).isTrue();
	}

	@Test
	void isNotFoundWhileThePartitionMoves() {
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isFalse();
		assertThat(this.standstill.found(1, 0, 6, 9, NOON.plusSeconds(60))).isFalse();
		assertThat(this.standstill.found(1, 0, 6, 9, NOON.plusSeconds(119))).isFalse();
		assertThat(this.standstill.found(1, 0, 6, 9, NOON.plusSeconds(120))).isTrue();
	}

	@Test
	void isForgottenWhenThePartitionIsLevel() {
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isFalse();
		assertThat(this.standstill.found(1, 0, 7, 7, NOON.plusSeconds(30))).isFalse();
		assertThat(this.standstill.found(1, 0, 7, 8, NOON.plusSeconds(60))).isFalse();
	}

	@Test
	void isLookedForInEachPartitionByItself() {
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isFalse();
		assertThat(this.standstill.found(1, 1, 5, 7, NOON.plusSeconds(60))).isFalse();
	}

	@Test
	void isNoMatterOfAnotherGeneration() {
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isFalse();
		assertThat(this.standstill.found(2, 0, 5, 7, NOON.plusSeconds(60))).isFalse();
		assertThat(this.standstill.found(2, 0, 5, 7, NOON.plusSeconds(120))).isTrue();
	}

	@Test
	void isFoundAtOnceWhereAnAlarmStoodUntilNow() {
		this.standstill.stopped(0);
		assertThat(this.standstill.found(1, 0, 5, 7, NOON)).isTrue();
		assertThat(this.standstill.found(1, 0, 5, 7, NOON.plusSeconds(59))).isFalse();
	}

}
