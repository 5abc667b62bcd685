package caseintake.stats.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import caseintake.stats.answering.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SharedAnswerTest {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final SettableClock clock = new SettableClock();

	private final SharedAnswer<Integer> answer = new SharedAnswer<>(this.clock);

	private final AtomicInteger questions = new AtomicInteger();

	@Test
	void aThousandWhoAskAtOnceCostOneQuestion() throws Exception {
		var everybodyIsThere = new CountDownLatch(1000);
		try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> answers = IntStream.range(0, 1000).mapToObj((page) -> pages.submit(() -> {
				everybodyIsThere.countDown();
				everybodyIsThere.await();
				return this.answer.take(SECOND, this.questions::incrementAndGet);
			})).toList();
			for (Future<Integer> one : answers) {
				assertThat(one.get()).isEqualTo(1);
			}
		}
		assertThat(this.questions).hasValue(1);
	}

	@Test
	void whoAsksLaterCostsAnother() {
		this.answer.take(SECOND, this.questions::incrementAndGet);
		this.clock.set(Instant.EPOCH.plus(SECOND));
		assertThat(this.answer.take(SECOND, this.questions::incrementAndGet)).isEqualTo(2);
	}

	@Test
	void whoWantsNoneOfAnyAgeSharesNone() {
		this.answer.take(SECOND, this.questions::incrementAndGet);
		assertThat(this.answer.take(Duration.ZERO, this.questions::incrementAndGet)).isEqualTo(2);
		assertThat(this.answer.take(SECOND, this.questions::incrementAndGet)).isEqualTo(1);
	}

	@Test
	void aFailureIsSharedForASecondHoweverOldAnAnswerMayBe() {
		Duration minute = Duration.ofMinutes(1);
		for (int page = 0; page < 3; page++) {
			assertThatIllegalStateException().isThrownBy(() -> this.answer.take(minute, this::fail));
		}
		assertThat(this.questions).hasValue(1);
		this.clock.set(Instant.EPOCH.plus(SECOND));
		assertThat(this.answer.take(minute, this.questions::incrementAndGet)).isEqualTo(2);
	}

	private Integer fail() {
		this.questions.incrementAndGet();
		throw new IllegalStateException("The counters are away");
	}

}
