package caseintake.faults.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks after one member as a service manager would: starts it again when it has ended,
 * unless somebody holds it down.
 */
public final class Keeper implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofMillis(200);

	private final Member member;

	private final CountDownLatch closed = new CountDownLatch(1);

	private final List<String> unasked = new ArrayList<>();

	private final Standstill standstill = new Standstill();

	private final AtomicInteger starts = new AtomicInteger();

	private int heldDown;

	private boolean killed;

	Keeper(Member member) {
		this.member = member;
	}

	/** The member's name. */
	public String name() {
		return this.member.name();
	}

	/** Begins to look after it; it has been started. */
	void keep() {
		Thread.ofPlatform().daemon().name("keeper of " + name()).start(this::look);
	}

	/**
	 * Kills it; it stays down until {@link #release()}.
	 * @return whether it lived
	 */
	public synchronized boolean kill() {
		boolean lived = this.member.isRunning();
		this.heldDown++;
		this.killed = true;
		this.member.kill();
		return lived;
	}

	/** Lets it start again, when nobody else holds it down. */
	public synchronized void release() {
		this.heldDown--;
	}

	/** Stops its processes (SIGSTOP) wherever they are. */
	public Pause pause() {
		return this.standstill.begin(this.member.isRunning() ? this.member.processes() : List.of());
	}

	/** Whether its process lives, ready or not. */
	public boolean isRunning() {
		return this.member.isRunning();
	}

	/** How often it was started again. */
	public int restarts() {
		return this.starts.get();
	}

	/** Ends that nobody asked for, in words. */
	public synchronized List<String> unasked() {
		return List.copyOf(this.unasked);
	}

	/** Ends it for good. */
	@Override
	public void close() {
		this.closed.countDown();
		kill();
	}

	private void look() {
		try {
			while (!this.closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
				startIfDown();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void startIfDown() {
		if (this.heldDown > 0 || this.member.isRunning()) {
			return;
		}
		if (!this.killed) {
			this.unasked.add(name() + " ended by itself");
		}
		try {
			this.killed = false;
			this.member.start();
			this.starts.incrementAndGet();
		}
		catch (RuntimeException ex) {
			// whatever it is: tried again, as a service manager would
			this.killed = true;
		}
	}

}
