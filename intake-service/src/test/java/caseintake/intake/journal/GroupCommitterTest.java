package caseintake.intake.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import caseintake.intake.problems.UnavailableException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GroupCommitterTest {

	private final List<List<Integer>> commits = new CopyOnWriteArrayList<>();

	private final CountDownLatch firstCommitMayGoOn = new CountDownLatch(1);

	@Test
	void commandsThatWaitShareOneCommit() throws Exception {
		try (var committer = committer(100, 50)) {
			var results = new ArrayList<CompletableFuture<List<String>>>();
			for (int i = 0; i < 41; i++) {
				results.add(committer.submit(List.of(i)));
			}
			this.firstCommitMayGoOn.countDown();
			for (int i = 0; i < 41; i++) {
				assertThat(results.get(i).get()).containsExactly("stored " + i);
			}
		}
		assertThat(this.commits).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void aFailingBatchIsSplitUntilTheGuiltyCommandStandsAlone() throws Exception {
		try (var committer = committer(100, 50)) {
			var innocent = committer.submit(List.of(1));
			var mixed = committer.submit(IntStream.range(10, 20).map((i) -> (i == 13) ? -13 : i).boxed().toList());
			var last = committer.submit(List.of(30, 31));
			this.firstCommitMayGoOn.countDown();
			assertThat(innocent.get()).containsExactly("stored 1");
			assertThat(last.get()).containsExactly("stored 30", "stored 31");
			assertThat(mixed.get()).hasSize(10).containsOnlyOnce("unstorable").contains("stored 12", "stored 14");
			assertThat(mixed.get().get(3)).isEqualTo("unstorable");
		}
	}

	@Test
	void anUnknownOutcomeIsToldToEveryCallerAndNotRetried() {
		try (var committer = committer(100, 50)) {
			var first = committer.submit(List.of(404));
			this.firstCommitMayGoOn.countDown();
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get)
				.withCauseInstanceOf(UnavailableException.class);
		}
		assertThat(this.commits).containsExactly(List.of(404));
	}

	@Test
	void aFullQueueRefusesAndTakesAgainWhenThereIsRoom() throws Exception {
		try (var committer = committer(3, 50)) {
			var first = committer.submit(List.of(1, 2, 3));
			assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> {
				while (true) {
					committer.submit(List.of(4));
				}
			});
			this.firstCommitMayGoOn.countDown();
			assertThat(first.get()).hasSize(3);
		}
	}

	@Test
	void whatWaitsForTheNextCommitIsKnown() {
		try (var committer = committer(100, 50)) {
			committer.submit(List.of(1));
			Awaitility.await().until(() -> committer.waiting() == 0);
			committer.submit(List.of(2, 3));
			assertThat(committer.waiting()).isEqualTo(2);
			this.firstCommitMayGoOn.countDown();
		}
	}

	@Test
	void whoHasWaitedTooLongIsToldSoAndOnlyWhatIsUnderCommitMayBeStored() throws Exception {
		try (var committer = committer(100, 50)) {
			var underCommit = committer.submit(List.of(1));
			Awaitility.await().until(() -> committer.waiting() == 0);
			var queued = committer.submit(List.of(2));
			committer.giveUp(Duration.ofDays(1));
			assertThat(List.of(underCommit, queued)).noneMatch(CompletableFuture::isDone);
			committer.giveUp(Duration.ZERO);
			for (var given : List.of(underCommit, queued)) {
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(given::get)
					.withCauseInstanceOf(UnavailableException.class);
			}
			assertThat(committer.waiting()).isZero();
			this.firstCommitMayGoOn.countDown();
			assertThat(committer.submit(List.of(3)).get()).containsExactly("stored 3");
		}
		assertThat(this.commits.stream().flatMap(List::stream)).containsExactly(1, 3);
	}

	@Test
	void whatWaitsIsCommittedBeforeTheEndAndNothingIsTakenAfterIt() throws Exception {
		var committer = committer(100, 1);
		var waiting = IntStream.range(0, 20).mapToObj((i) -> committer.submit(List.of(i))).toList();
		this.firstCommitMayGoOn.countDown();
		committer.close();
		assertThat(waiting).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> committer.submit(List.of(1)));
	}

	private GroupCommitter<Integer, String> committer(int capacity, int batchSize) {
		return new GroupCommitter<>(capacity, batchSize, (commands) -> {
			await();
			this.commits.add(commands);
			if (commands.contains(404)) {
				throw new UnavailableException("lost");
			}
			if (commands.stream().anyMatch((command) -> command < 0)) {
				throw new IllegalArgumentException("guilty");
			}
			return commands.stream().map((command) -> "stored " + command).toList();
		}, (command) -> "unstorable");
	}

	private void await() {
		try {
			this.firstCommitMayGoOn.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
