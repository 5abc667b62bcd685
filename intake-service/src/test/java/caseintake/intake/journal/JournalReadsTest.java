package caseintake.intake.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static caseintake.intake.Intake.registration;
import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class JournalReadsTest {

	@Test
	void whileFourReadersHoldTheJournalAFifthIsAskedToComeAgainAndCasesAreStored() throws Exception {
		Http http = SharedIntake.http();
		JournalReads reads = SharedIntake.intake().bean(JournalReads.class);
		var reading = new CountDownLatch(4);
		var end = new CountDownLatch(1);
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> four = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				four.add(readers.submit(() -> reads.read(() -> {
					reading.countDown();
					return isOver(end);
				})));
			}
			reading.await();
			try {
				for (String path : List.of("/v1/journal/totals", "/v1/journal/events?partition=0")) {
					var refused = http.get(path);
					assertThat(refused.statusCode()).isEqualTo(503);
					assertThat(refused.headers().firstValue("Retry-After")).isPresent();
					assertThat(refused.body()).contains("/problems/busy");
				}
				assertThat(http.get("/v1/journal").statusCode()).isEqualTo(200);
				assertThat(SharedIntake.intake().register(registration("beside-readers"))).hasSize(1);
			}
			finally {
				end.countDown(); // also after a failure: the readers would wait for ever
			}
			for (Future<Boolean> reader : four) {
				assertThat(reader.get()).isTrue();
			}
		}
		assertThat(http.get("/v1/journal/totals").statusCode()).isEqualTo(200);
	}

	private static boolean isOver(CountDownLatch end) {
		try {
			end.await();
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
