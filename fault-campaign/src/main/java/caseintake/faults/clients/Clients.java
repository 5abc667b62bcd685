package caseintake.faults.clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import caseintake.faults.history.History;

/** All who send cases, at the same time. */
public final class Clients implements AutoCloseable {

	/** Who they say they are. */
	public static final String SOURCE_SYSTEM = "campaign";

	/** How many there are at most. */
	public static final int MOST = 10;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration AFTER_TROUBLE = Duration.ofMillis(400);

	private final CountDownLatch noNewOnes = new CountDownLatch(1);

	private final CountDownLatch stop = new CountDownLatch(1);

	private final List<Thread> threads = new ArrayList<>();

	private final Sender.Tally tally = new Sender.Tally(new LongAdder(), new LongAdder(), new LongAdder());

	private final Sender sender;

	private final long seed;

	private final int number;

	private volatile boolean failed;

	/**
	 * Prepares clients, who do not send yet.
	 * @param number how many of them
	 * @param names of both intakes
	 * @param ports where they are reached
	 */
	public Clients(long seed, int number, List<String> names, List<Integer> ports, History history) {
		this.seed = seed;
		this.number = number;
		this.sender = new Sender(names, ports, history, this.tally);
	}

	/** Begins to send. */
	public void start() {
		CellMaker cells = CellMaker.norwegian();
		for (int i = 1; i <= this.number; i++) {
			var client = new Client(new ErrandPlan(this.seed, i, cells), this.sender);
			this.threads.add(Thread.ofPlatform().daemon().name("client-" + i).start(() -> work(client)));
		}
	}

	/**
	 * Sends nothing new any more, and waits until what is to be repeated was answered.
	 */
	public void finish(Duration atMost) throws InterruptedException {
		this.noNewOnes.countDown();
		long deadline = System.nanoTime() + atMost.toNanos();
		for (Thread thread : this.threads) {
			thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
		}
		close();
		for (Thread thread : this.threads) {
			thread.join();
		}
		if (this.failed) {
			throw new IllegalStateException("A client failed, the log says why");
		}
	}

	/** Rows so far that are known to be stored. */
	public long ok() {
		return this.tally.ok().sum();
	}

	/** Rows so far that were refused. */
	public long refused() {
		return this.tally.refused().sum();
	}

	/** Rows so far of which nothing is known. */
	public long unknown() {
		return this.tally.unknown().sum();
	}

	@Override
	public void close() {
		this.noNewOnes.countDown();
		this.stop.countDown();
		this.sender.close();
	}

	private void work(Client client) {
		try {
			while (this.noNewOnes.getCount() > 0) {
				Errand errand = client.next();
				this.noNewOnes.await(errand.rest().toMillis(), TimeUnit.MILLISECONDS);
				if (!client.run(errand)) {
					this.noNewOnes.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
				}
			}
			while (client.hasRepeats() && !this.stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
				client.run(client.nextRepeat());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			this.failed = true;
			throw ex;
		}
	}

}
