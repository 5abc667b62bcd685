package caseintake.benchmarks.questions;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks at a fixed rate from now on, whether or not the answers keep up: the time of an
 * answer counts from when its question was due, so that a service that stands still shows
 * in every question that it kept waiting.
 */
public final class Window {

	private final Queue<Read> reads = new ConcurrentLinkedQueue<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private final Thread clock;

	/** Asks one question. */
	public interface Client {

		/**
		 * Asks and waits for the answer.
		 * @param number how many were asked before
		 * @param start when the window began, as {@link System#nanoTime()} has it
		 * @param due when this question was to be asked
		 */
		Read read(int number, long start, long due);

	}

	public Window(int perSecond, Client client) {
		long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
		this.clock = Thread.ofPlatform().daemon().name("reads").start(() -> run(interval, client));
	}

	private void run(long interval, Client client) {
		long start = System.nanoTime();
		try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			long due = start;
			for (int i = 0; !this.end.await(due - System.nanoTime(), TimeUnit.NANOSECONDS); i++) {
				int number = i;
				long thisDue = due;
				clients.execute(() -> this.reads.add(client.read(number, start, thisDue)));
				due += interval;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Asks no more, and waits for the last answer. */
	public List<Read> end() throws InterruptedException {
		this.end.countDown();
		this.clock.join();
		return List.copyOf(this.reads);
	}

}
