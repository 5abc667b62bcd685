package caseintake.benchmarks.readers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.stack.Waiting;
import caseintake.localstack.LocalIssuer;

/**
 * Readers of the live counters, all on one thread. They ask what the dashboard asks: from
 * the pairs of units it makes every figure of its first view.
 */
final class StreamReaders implements Closeable {

	private static final int BUFFER = 64 * 1024;

	private final List<StreamReader> readers = new ArrayList<>();

	private final Selector selector;

	private final Thread thread;

	/**
	 * Connects them.
	 * @param total of which each is to be told at last
	 */
	StreamReaders(int port, int number, long total) throws IOException {
		this.selector = Selector.open();
		byte[] request = """
				GET /v1/statistics/stream?operation=dark-room&groupBy=openingUnit%%2Cunit HTTP/1.1\r
				Host: 127.0.0.1\r
				Accept: text/event-stream\r
				Authorization: %s\r
				\r
				""".formatted(LocalIssuer.bearer()).getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < number; i++) {
			SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			channel.write(ByteBuffer.wrap(request));
			channel.configureBlocking(false);
			var reader = new StreamReader(total);
			channel.register(this.selector, SelectionKey.OP_READ, reader);
			this.readers.add(reader);
		}
		this.thread = Thread.ofPlatform().daemon().name("readers").start(this::read);
	}

	private void read() {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
		try {
			while (this.selector.isOpen()) {
				this.selector.select((key) -> read(key, buffer));
			}
		}
		catch (ClosedSelectorException ex) {
			// that is the end
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(SelectionKey key, ByteBuffer buffer) {
		if (!(key.attachment() instanceof StreamReader reader) || !(key.channel() instanceof SocketChannel channel)) {
			return;
		}
		try {
			if (channel.read(buffer.clear()) < 0) {
				reader.cutOff();
				channel.close();
			}
			else {
				reader.hear(StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString());
			}
		}
		catch (IOException ex) {
			reader.cutOff();
			key.cancel();
		}
	}

	/** Waits until the first one has an answer: its status, for example 200. */
	int awaitStatus(Duration atMost) throws InterruptedException {
		StreamReader first = this.readers.getFirst();
		Waiting.until("a reader has an answer", atMost, Duration.ofMillis(10), () -> first.status() > 0);
		return first.status();
	}

	/**
	 * Gives those that were not told the total some more time, and says what is wrong.
	 */
	List<String> awaitTold(Duration atMost) throws InterruptedException {
		long start = System.nanoTime();
		while (this.readers.stream().anyMatch((reader) -> !reader.isTold())
				&& System.nanoTime() - start < atMost.toNanos()) {
			Waiting.pass(Duration.ofMillis(50));
		}
		long told = this.readers.stream().filter(StreamReader::isTold).count();
		return (told == this.readers.size()) ? List.of()
				: List.of("%d of %d readers were told the last figure".formatted(told, this.readers.size()));
	}

	/** Events that all of them heard together. */
	long events() {
		return this.readers.stream().mapToLong(StreamReader::events).sum();
	}

	@Override
	public void close() throws IOException {
		for (SelectionKey key : this.selector.keys()) {
			key.channel().close();
		}
		this.selector.close();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
