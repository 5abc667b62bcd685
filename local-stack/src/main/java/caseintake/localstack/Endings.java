package caseintake.localstack;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * How to end what was started: the last one first, each once, and at the latest when the
 * JVM ends. Whoever closes this returns when all have ended.
 */
public final class Endings implements AutoCloseable {

	private final Deque<Runnable> ends = new ConcurrentLinkedDeque<>();

	private volatile boolean closedForGood;

	/**
	 * Nothing to end as yet.
	 * @param name of what is ended, for the thread that does it when the JVM ends
	 */
	public Endings(String name) {
		Runtime.getRuntime().addShutdownHook(new Thread(this::closeForGood, name));
	}

	public void add(Runnable end) {
		this.ends.push(end);
		if (this.closedForGood && this.ends.remove(end)) {
			end.run();
		}
	}

	/** Whoever goes on while the JVM ends may still start something: it ends at once. */
	void closeForGood() {
		this.closedForGood = true;
		close();
	}

	@Override
	public synchronized void close() {
		for (Runnable end = this.ends.poll(); end != null; end = this.ends.poll()) {
			end.run();
		}
	}

}
