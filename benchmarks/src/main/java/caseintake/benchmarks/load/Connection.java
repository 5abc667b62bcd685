package caseintake.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

import org.jspecify.annotations.Nullable;

/** A kept connection, with at most one request under way. */
final class Connection implements AutoCloseable {

	private static final int BUFFER = 16 * 1024;

	private final InetSocketAddress address;

	private final Selector selector;

	private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

	private SocketChannel channel;

	private long since;

	Connection(int port, Selector selector) throws IOException {
		this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		this.selector = selector;
		this.channel = open();
	}

	private SocketChannel open() throws IOException {
		SocketChannel opened = SocketChannel.open(this.address);
		opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
		opened.configureBlocking(false);
		opened.register(this.selector, SelectionKey.OP_READ, this);
		return opened;
	}

	/**
	 * Sends a request.
	 * @param due from when on its answer is timed
	 */
	void send(byte[] request, long due) throws IOException {
		this.since = due;
		ByteBuffer bytes = ByteBuffer.wrap(request);
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
	}

	/** The answer, once it is there as a whole. */
	@Nullable HttpAnswer read() throws IOException {
		if (this.channel.read(this.buffer) < 0) {
			throw new EOFException("A connection was closed before the answer");
		}
		HttpAnswer answer = HttpAnswer.read(this.buffer);
		if (answer != null) {
			this.buffer.clear();
			if (answer.last()) {
				this.channel.close();
				this.channel = open();
			}
		}
		else if (!this.buffer.hasRemaining()) {
			throw new IOException("An answer is longer than %d bytes".formatted(BUFFER));
		}
		return answer;
	}

	/** When its request was due, as {@link System#nanoTime()} has it. */
	long since() {
		return this.since;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
