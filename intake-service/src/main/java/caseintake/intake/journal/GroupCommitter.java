package caseintake.intake.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import caseintake.intake.problems.UnavailableException;
import caseintake.protocol.SplitCommit;
import caseintake.protocol.SplitCommit.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many waiting commands share one commit. One thread takes whatever waits, without a
 * timer: while a commit is under way the next batch gathers by itself.
 *
 * @param <C> a command
 * @param <R> its result
 */
public final class GroupCommitter<C, R> implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(GroupCommitter.class);

	private final BlockingQueue<Submission<C, R>> queue = new LinkedBlockingQueue<>();

	private final int capacity;

	private final Semaphore room;

	private final int batchSize;

	private final Function<List<C>, List<R>> transaction;

	private final Function<C, R> unstorable;

	private final Thread thread;

	private volatile List<Submission<C, R>> underCommit = List.of();

	private volatile boolean closed;

	/**
	 * Starts the thread.
	 * @param transaction commits commands and returns their results in order; after an
	 * exception nothing is stored or, if it is {@link UnavailableException}, nothing is
	 * known
	 * @param unstorable result of a command that fails standing alone
	 */
	public GroupCommitter(int queueCapacity, int batchSize, Function<List<C>, List<R>> transaction,
			Function<C, R> unstorable) {
		this.capacity = queueCapacity;
		this.room = new Semaphore(queueCapacity);
		this.batchSize = batchSize;
		this.transaction = transaction;
		this.unstorable = unstorable;
		this.thread = Thread.ofPlatform().name("committer").start(this::commitUntilClosed);
	}

	/**
	 * Queues commands that belong together.
	 * @return their results once they are durable; fails with
	 * {@link UnavailableException} where that cannot be said
	 * @throws UnavailableException if the queue is full or closed
	 */
	public CompletableFuture<List<R>> submit(List<C> commands) {
		if (commands.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		if (this.closed || !this.room.tryAcquire(commands.size())) {
			throw new UnavailableException(this.closed ? "The service is stopping" : "The queue is full");
		}
		var submission = Submission.<C, R>of(commands);
		this.queue.add(submission);
		if (!this.thread.isAlive()) {
			failWhatWaits();
		}
		return submission.results();
	}

	/** Commands that wait for the next commit. */
	public int waiting() {
		return this.capacity - this.room.availablePermits();
	}

	/**
	 * Tells those who have waited for so long that nothing is known of their commands.
	 * What waits for its commit is not stored any more, what is under commit may be. To
	 * be called now and then: a timer for each submission would cost more than all the
	 * rest of its wait.
	 */
	public void giveUp(Duration longest) {
		long before = System.nanoTime() - longest.toNanos();
		for (Submission<C, R> submission : this.queue) {
			if (submission.since() - before <= 0 && this.queue.remove(submission)) {
				this.room.release(submission.commands().size());
				giveUp(submission);
			}
		}
		this.underCommit.stream().filter((submission) -> submission.since() - before <= 0).forEach(this::giveUp);
	}

	private void giveUp(Submission<C, R> submission) {
		submission.results().completeExceptionally(new UnavailableException("The commit takes too long"));
	}

	/** Refuses what comes, commits what waits, and ends the thread. */
	@Override
	public void close() {
		this.closed = true;
		this.queue.add(Submission.of(List.of()));
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		failWhatWaits();
	}

	private void commitUntilClosed() {
		try {
			while (!this.closed || !this.queue.isEmpty()) {
				commitNext();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whatever happens to one batch, the thread goes on with the next. */
	private void commitNext() throws InterruptedException {
		List<Submission<C, R>> batch = nextBatch();
		this.underCommit = batch;
		try {
			commit(batch);
		}
		catch (RuntimeException | Error ex) {
			var unknown = new UnavailableException("The commit failed", ex);
			batch.forEach((submission) -> submission.results().completeExceptionally(unknown));
			log.atError().setCause(ex).log("Commit failed");
		}
		this.underCommit = List.of();
	}

	private List<Submission<C, R>> nextBatch() throws InterruptedException {
		var batch = new ArrayList<Submission<C, R>>();
		Submission<C, R> next = this.queue.take();
		int commands = 0;
		while (next != null) {
			batch.add(next);
			commands += next.commands().size();
			next = (commands < this.batchSize) ? this.queue.poll() : null;
		}
		this.room.release(commands);
		return batch;
	}

	private void commit(List<Submission<C, R>> batch) {
		List<C> commands = batch.stream().flatMap((submission) -> submission.commands().stream()).toList();
		List<Outcome<R>> outcomes = SplitCommit.commit(commands, this.transaction,
				UnavailableException.class::isInstance);
		int from = 0;
		for (Submission<C, R> submission : batch) {
			int to = from + submission.commands().size();
			answer(submission, outcomes.subList(from, to));
			from = to;
		}
	}

	/** What holds a command of unknown outcome is unknown as a whole. */
	private void answer(Submission<C, R> submission, List<Outcome<R>> outcomes) {
		var results = new ArrayList<R>(outcomes.size());
		for (int i = 0; i < outcomes.size(); i++) {
			switch (outcomes.get(i)) {
				case Outcome.Stored<R>(R result) -> results.add(result);
				case Outcome.Refused<R>(RuntimeException failure) -> {
					log.atError().setCause(failure).log("Command cannot be stored");
					results.add(this.unstorable.apply(submission.commands().get(i)));
				}
				case Outcome.Unknown<R>(RuntimeException failure) -> {
					log.atWarn().setCause(failure).log("Commit is not confirmed");
					submission.results().completeExceptionally(failure);
					return;
				}
			}
		}
		submission.results().complete(List.copyOf(results));
	}

	private void failWhatWaits() {
		for (var left = this.queue.poll(); left != null; left = this.queue.poll()) {
			left.results().completeExceptionally(new UnavailableException("The service is stopping"));
		}
	}

	private record Submission<C, R>(List<C> commands, CompletableFuture<List<R>> results, long since) {

		static <C, R> Submission<C, R> of(List<C> commands) {
			return new Submission<>(List.copyOf(commands), new CompletableFuture<>(), System.nanoTime());
		}

	}

}
