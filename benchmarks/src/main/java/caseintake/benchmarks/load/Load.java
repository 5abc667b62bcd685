package caseintake.benchmarks.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Sends requests over kept connections, from one thread, with so little work for each
 * that the server is what is measured.
 */
public final class Load implements AutoCloseable {

	private static final long PATIENCE_MILLIS = 60_000;

	private final Selector selector;

	private final List<Connection> connections = new ArrayList<>();

	private final Deque<Connection> idle = new ArrayDeque<>();

	/** Opens the connections. */
	public Load(int port, int connections) throws IOException {
		this.selector = Selector.open();
		for (int i = 0; i < connections; i++) {
			this.connections.add(new Connection(port, this.selector));
		}
		this.idle.addAll(this.connections);
	}

	/**
	 * Sends so many requests and waits for all answers.
	 * @param requests a whole request by its number
	 */
	public Answers run(int number, IntFunction<byte[]> requests, Pace pace) throws IOException {
		var answers = new Answers();
		run(answers, requests, pace, () -> answers.sent() < number);
		return answers;
	}

	/** Sends requests as long as it is to go on, and waits for all answers. */
	public Answers run(IntFunction<byte[]> requests, Pace pace, BooleanSupplier goOn) throws IOException {
		var answers = new Answers();
		run(answers, requests, pace, goOn);
		return answers;
	}

	private void run(Answers answers, IntFunction<byte[]> requests, Pace pace, BooleanSupplier goOn)
			throws IOException {
		long start = System.nanoTime();
		boolean more = goOn.getAsBoolean();
		while (more || answers.open() > 0) {
			long wait = 0;
			while (more && !this.idle.isEmpty()) {
				long now = System.nanoTime();
				long after = pace.due(answers.sent());
				if (start + after > now) {
					wait = start + after - now;
					break;
				}
				send(answers, requests, (after > 0) ? start + after : now);
				more = goOn.getAsBoolean();
			}
			if (answers.open() > 0 || wait > 0) {
				receive(answers, wait);
			}
			more = more && goOn.getAsBoolean();
		}
		answers.end(System.nanoTime() - start);
	}

	private void send(Answers answers, IntFunction<byte[]> requests, long due) throws IOException {
		this.idle.remove().send(requests.apply(answers.sent()), due);
		answers.add();
	}

	/** Waits for answers, but no longer than until the next request is due. */
	private void receive(Answers answers, long nanos) throws IOException {
		long millis = (nanos > 0) ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)) : PATIENCE_MILLIS;
		if (this.selector.select(millis) == 0 && millis == PATIENCE_MILLIS) {
			throw new IOException("No answer within a minute");
		}
		for (SelectionKey key : this.selector.selectedKeys()) {
			if (key.attachment() instanceof Connection connection) {
				HttpAnswer answer = connection.read();
				if (answer != null) {
					answers.add(answer.status(), System.nanoTime() - connection.since());
					this.idle.add(connection);
				}
			}
		}
		this.selector.selectedKeys().clear();
	}

	@Override
	public void close() throws IOException {
		for (Connection connection : this.connections) {
			connection.close();
		}
		this.selector.close();
	}

}
