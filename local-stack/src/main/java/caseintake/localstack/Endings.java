package caseintake.localstack;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * How to end what was started: the last one first, each once, and at the latest when the
 * JVM ends. Whoever closes this returns when all have ended.
 */
public final class Endings implements AutoCloseable {

	private final Deque<Runnable> ends = new ConcurrentLinkedDeque<>();

	/**
	 * Nothing to end as yet.
	 * @param name of what is ended, for the thread that does it when the JVM ends
	 */
	public Endings(String name) {
		Runtime.getRuntime().addShutdownHook(new Thread(this::close, name));
	}

	public void add(Runnable end) {
		this.ends.push(end);
	}

	@Override
	public synchronized void close() {
		for (Runnable end = this.ends.poll(); end != null; end = this.ends.poll()) {
			end.run();
		}
	}

}
