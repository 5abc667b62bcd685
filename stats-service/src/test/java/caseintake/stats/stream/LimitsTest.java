package caseintake.stats.stream;

import java.time.LocalDate;
import java.util.List;

import caseintake.events.Cell;
import caseintake.stats.answering.LiveReader;
import caseintake.stats.answering.SlowReaders;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock("answering")
class LimitsTest {

	private static final Cell CELL = new Cell("dark-room", "vest", "vest", "live-streaming", LocalDate.of(2017, 5, 9),
			List.of());

	@Test
	void whoComesWhenThereAreTooManyReadersOrQuestionsIsAskedToComeAgain() throws Exception {
		try (Stats stats = Stats.own("--case-intake.stream.readers=3", "--case-intake.stream.questions=2")) {
			var readership = stats.bean(Readership.class);
			try (LiveReader first = stats.live("unit=vest"); LiveReader second = stats.live("unit=oslo")) {
				assertFull(stats, "unit=agder", "The stream answers as many different questions as it can.");
				try (LiveReader third = stats.live("unit=oslo")) {
					assertFull(stats, "unit=oslo", "The stream has as many readers as it can have.");
					first.leave();
					await().until(() -> readership.readers() == 2);
					try (LiveReader another = stats.live("unit=agder")) {
						assertThat(List.of(second.figures(), third.figures(), another.figures())).hasSize(3);
					}
				}
			}
			await().until(() -> readership.readers() == 0);
		}
	}

	private static void assertFull(Stats stats, String question, String detail) {
		stats.http()
			.get()
			.uri("/v1/statistics/stream?" + question)
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("Retry-After", "2")
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/problems/stream-full")
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

	@Test
	void whoTakesNothingHoldsNobodyUpAndIsCutOff() throws Exception {
		String large = "unit=vest&openingUnit=vest&category=live-streaming&groupBy="
				+ "operation,openingUnit,unit,category,openedDay,openedMonth,recordedDay,recordedMonth";
		try (Stats stats = Stats.own("--case-intake.stream.maximum-rows=20000",
				"--server.tomcat.connection-timeout=1s"); var slow = new SlowReaders(stats.address())) {
			stats.counters().openedDaily(19_000, CELL);
			for (int reader = 0; reader < 5; reader++) {
				slow.begin("/v1/statistics/stream?" + large);
			}
			try (LiveReader same = stats.live(large); LiveReader other = stats.live("")) {
				same.figuresOf(19_000);
				other.figuresOf(19_000);
				stats.counters().opened(1, CELL).counted(0, 1);
				same.figuresOf(19_001);
				other.figuresOf(19_001);
				await().until(() -> stats.bean(Readership.class).readers() == 2);
				stats.counters().opened(1, CELL).counted(0, 2);
				same.figuresOf(19_002);
				other.figuresOf(19_002);
			}
		}
	}

	@Test
	void aStopEndsEveryStreamAtOnceAndIsNotHeldUp() throws Exception {
		try (Stats stats = Stats.own()) {
			try (LiveReader reader = stats.live(""); LiveReader other = stats.live("unit=oslo")) {
				reader.figures();
				other.figures();
				long start = System.nanoTime();
				stats.stop();
				assertThat(reader.awaitEnd() && other.awaitEnd()).isTrue();
				// the web server waits twenty seconds for requests that do not end
				assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
			}
		}
	}

}
