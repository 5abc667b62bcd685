package caseintake.stats.pipeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.stats.answering.SlowReaders;
import caseintake.stats.answering.Stats;
import caseintake.stats.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ResourceLock("answering")
class ReadingRoomTest {

	@Test
	void whoFindsNoPlaceIsAskedToComeAgainAndFindsOneLater() throws InterruptedException {
		var room = new ReadingRoom(1, Duration.ZERO);
		var reading = new CountDownLatch(1);
		var read = new CountDownLatch(1);
		Thread reader = Thread.startVirtualThread(() -> room.read(() -> {
			reading.countDown();
			return awaitQuietly(read);
		}));
		reading.await();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> room.read(() -> "no place"));
		read.countDown();
		reader.join();
		assertThat(room.<String>read(() -> "a place")).isEqualTo("a place");
	}

	@Test
	void whoFailsLeavesAPlace() {
		var room = new ReadingRoom(1, Duration.ZERO);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> room.read(() -> {
			throw new IllegalStateException();
		}));
		assertThat(room.<String>read(() -> "a place")).isEqualTo("a place");
	}

	@Test
	void aRequestKeepsItsOnePlaceUntilItIsAnswered() {
		var room = new ReadingRoom(1, Duration.ZERO);
		var request = new ServletRequestAttributes(new MockHttpServletRequest());
		RequestContextHolder.setRequestAttributes(request);
		try {
			assertThat(room.<String>read(() -> "a place")).isEqualTo("a place");
			assertThat(room.<String>read(() -> "the same place")).isEqualTo("the same place");
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> room.read(() -> "no place"));
		request.requestCompleted();
		assertThat(room.<String>read(() -> "a place")).isEqualTo("a place");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> room.read(() -> room.read(() -> "no second place")));
	}

	@Test
	void whoGivesWayWaitsForEveryReaderAndHoldsNobodyUp() throws InterruptedException {
		var room = new ReadingRoom(2, Duration.ZERO);
		var reading = new CountDownLatch(2);
		var read = List.of(new CountDownLatch(1), new CountDownLatch(1));
		List<Thread> readers = read.stream().map((end) -> Thread.startVirtualThread(() -> room.read(() -> {
			reading.countDown();
			return awaitQuietly(end);
		}))).toList();
		reading.await();
		assertThat(room.awaitEmpty(Duration.ZERO)).isFalse();
		Thread patient = Thread.startVirtualThread(() -> room.awaitEmpty(Duration.ofDays(1)));
		read.getFirst().countDown();
		readers.getFirst().join();
		assertThat(room.<String>read(() -> "a place")).isEqualTo("a place");
		assertThat(patient.isAlive()).isTrue();
		read.getLast().countDown();
		patient.join();
		assertThat(room.awaitEmpty(Duration.ZERO)).isTrue();
	}

	@Test
	void answersThatAreReadSlowlyKeepTheirPlacesUntilTheyAreWritten() throws Exception {
		Stats stats = Stats.withEmptyCounters();
		stats.counters()
			.openedDaily(19_000,
					new Cell("dark-room", "vest", "vest", "live-streaming", LocalDate.of(2017, 5, 9), List.of()));
		try (var slow = new SlowReaders(stats.address())) {
			for (int answer = 0; answer < 6; answer++) {
				slow.begin("/v1/statistics/cases?unit=vest&openingUnit=vest&category=live-streaming&groupBy="
						+ "operation,openingUnit,unit,category,openedDay,openedMonth,recordedDay,recordedMonth");
			}
			stats.http().get().uri("/v1/pipeline").exchange().expectStatus().isEqualTo(503);
		}
		await().untilAsserted(() -> stats.http().get().uri("/v1/pipeline").exchange().expectStatus().isOk());
	}

	@Test
	void manyQuestionsAtOnceLeaveConnectionsForCounting() throws Exception {
		Stats stats = Stats.withEmptyCounters();
		try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
			await().untilAsserted(() -> {
				try (var _ = stats.lockedCells()) {
					var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> problemOf(stats), askers))
						.limit(20)
						.toList();
					assertThat(answers).extracting(CompletableFuture::join)
						.contains("/problems/busy", "/problems/answer-too-slow")
						.containsOnly("/problems/busy", "/problems/answer-too-slow");
				}
			});
		}
	}

	private static String problemOf(Stats stats) {
		var answer = stats.http().get().uri("/v1/statistics/cases").exchange();
		answer.expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
		var type = new AtomicReference<String>();
		answer.expectBody().jsonPath("$.type").value(String.class, type::set);
		return type.get();
	}

	private static String awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
			return "read";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
