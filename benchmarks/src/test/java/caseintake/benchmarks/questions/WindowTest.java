package caseintake.benchmarks.questions;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class WindowTest {

	@Test
	void asksOnTimeAlthoughNobodyAnswers() throws Exception {
		var asked = new CountDownLatch(10);
		var answers = new CountDownLatch(1);
		var window = new Window(1_000, (number, start, due) -> {
			asked.countDown();
			await(answers);
			return new Read(due - start, 0, "question " + number, "", "");
		});
		asked.await();
		answers.countDown();
		List<Read> reads = window.end().stream().sorted(Comparator.comparingLong(Read::dueMicros)).limit(10).toList();
		for (int i = 0; i < reads.size(); i++) {
			assertThat(reads.get(i)).isEqualTo(new Read(i * 1_000_000L, 0, "question " + i, "", ""));
		}
		assertThat(reads).hasSize(10);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
