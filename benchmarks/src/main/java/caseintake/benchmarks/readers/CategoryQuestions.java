package caseintake.benchmarks.readers;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.stack.Waiting;

/**
 * What open dashboards ask beside the stream: while counters move, each asks for the
 * categories once in one to two minutes, at random, so that all together ask at an even
 * pace.
 */
final class CategoryQuestions implements Closeable {

	private static final Duration EACH_PAGE = Duration.ofSeconds(90);

	private static final String QUESTION = "/v1/statistics/cases?operation=dark-room&groupBy=category";

	/** As often as a thousand pages ask in three minutes. */
	private static final int WARM_UP = 2_000;

	private static final int AT_A_TIME = 16;

	private static final int OK = 200;

	/** The page tries these again. */
	private static final int UNAVAILABLE = 503;

	private final Service stats;

	private final Duration pause;

	private final Thread thread;

	private volatile boolean open = true;

	private volatile long answered;

	private volatile long turnedAway;

	private volatile int otherStatus;

	private volatile String failure = "";

	CategoryQuestions(int port, int pages) {
		this.stats = Service.on(port);
		this.pause = EACH_PAGE.dividedBy(pages);
		this.thread = Thread.ofPlatform().daemon().name("categories").start(this::ask);
	}

	/**
	 * Asks until the service has made of its code what it makes in a few minutes of use.
	 * @throws IllegalStateException if it answers with something else than categories
	 */
	static void warmUp(int port) throws InterruptedException {
		Service stats = Service.on(port);
		Callable<Integer> question = () -> stats.getShared(QUESTION).status();
		try (ExecutorService pages = Executors.newFixedThreadPool(AT_A_TIME)) {
			for (Future<Integer> answer : pages.invokeAll(Collections.nCopies(WARM_UP, question))) {
				int status = answer.resultNow();
				if (status != OK && status != UNAVAILABLE) {
					throw new IllegalStateException("Categories were answered with " + status);
				}
			}
		}
	}

	@SuppressWarnings("NonAtomicVolatileUpdate") // one thread asks
	private void ask() {
		try {
			long due = System.nanoTime();
			while (this.open) {
				due += this.pause.toNanos();
				int status = this.stats.getShared(QUESTION).status();
				if (status == OK) {
					this.answered++;
				}
				else if (status == UNAVAILABLE) {
					this.turnedAway++;
				}
				else {
					this.otherStatus = status;
				}
				Waiting.pass(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
			}
		}
		catch (InterruptedException | UncheckedIOException ex) {
			if (this.open) {
				this.failure = "categories could not be asked for any more: " + ex;
			}
		}
	}

	/** How often there was an answer. */
	long answered() {
		return this.answered;
	}

	/**
	 * A sentence if asking failed, something else was answered, or the half were turned
	 * away.
	 */
	List<String> wrong() {
		if (!this.failure.isEmpty()) {
			return List.of(this.failure);
		}
		if (this.otherStatus != 0) {
			return List.of("categories were answered with " + this.otherStatus);
		}
		return (this.turnedAway <= this.answered) ? List.of()
				: List.of("%d of %d questions for categories were turned away".formatted(this.turnedAway,
						this.turnedAway + this.answered));
	}

	@Override
	public void close() {
		this.open = false;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
