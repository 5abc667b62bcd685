package caseintake.safeguards;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A flood of refusals is a few entries. */
class RepeatsTest {

	private static final Instant BEGUN = Instant.parse("2026-11-27T12:00:00Z");

	private final Repeats repeats = new Repeats();

	@Test
	void theFirstIsToldAtOnceAndAllOthersByOneEntry() {
		assertThat(this.repeats.isFirst(refusal("a", 401, 0))).isTrue();
		for (int i = 1; i <= 1000; i++) {
			assertThat(this.repeats.isFirst(refusal("a", 401, i))).isFalse();
		}
		assertThat(this.repeats.endedBefore(BEGUN.plusMillis(9_999))).isEmpty();
		assertThat(this.repeats.endedBefore(BEGUN.plusSeconds(10)))
			.containsExactly(refusal("a", 401, 1000).times(1000, BEGUN.plusMillis(1000)));
	}

	@Test
	void whatIsNotRepeatedIsToldOnce() {
		assertThat(this.repeats.isFirst(refusal("a", 401, 0))).isTrue();
		assertThat(this.repeats.isFirst(refusal("a", 403, 0))).isTrue();
		assertThat(this.repeats.isFirst(refusal("b", 401, 0))).isTrue();
		assertThat(this.repeats.endedBefore(Instant.MAX)).isEmpty();
	}

	@Test
	void afterAWhileAFirstIsAFirstAgain() {
		assertThat(this.repeats.isFirst(refusal("a", 401, 0))).isTrue();
		assertThat(this.repeats.endedBefore(BEGUN.plusSeconds(10))).isEmpty();
		assertThat(this.repeats.isFirst(refusal("a", 401, 10_001))).isTrue();
	}

	/** Callers may be made up: of too many, the others are told as others. */
	@Test
	void soManyCallersAreToldApartAndNoMore() {
		long first = IntStream.range(0, 20_000)
			.filter((i) -> this.repeats.isFirst(refusal("caller-" + i, 401, 0)))
			.count();
		assertThat(first).isEqualTo(10_000);
		assertThat(this.repeats.endedBefore(Instant.MAX)).singleElement().satisfies((entry) -> {
			assertThat(entry.actor()).isEqualTo("others");
			assertThat(entry.times()).isEqualTo(10_000);
		});
	}

	private static AuditEntry refusal(String actor, int status, long millis) {
		return AuditEntry.of(BEGUN.plusMillis(millis), actor, "GET /v1/cases", null, status);
	}

}
