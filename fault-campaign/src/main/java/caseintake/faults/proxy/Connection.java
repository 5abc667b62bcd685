package caseintake.faults.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.LongAdder;

/** One client's connection through a proxy. */
final class Connection {

	private static final int PIECE = 16 * 1024;

	private final Socket client;

	private final Socket server = new Socket();

	private final Gate gate;

	private final LongAdder forwarded;

	Connection(Socket client, Gate gate, LongAdder forwarded) {
		this.client = client;
		this.gate = gate;
		this.forwarded = forwarded;
	}

	/** Forwards both ways until both sides have ended. */
	void forwardTo(int port) {
		try {
			this.gate.await(Direction.TO_SERVER);
			this.client.setTcpNoDelay(true);
			this.server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			this.server.setTcpNoDelay(true);
			Thread answers = Thread.ofVirtual()
				.name("answers")
				.start(() -> forward(this.server, this.client, Direction.TO_CLIENT));
			forward(this.client, this.server, Direction.TO_SERVER);
			answers.join();
			close(this.client);
			close(this.server);
		}
		catch (IOException ex) {
			// the server is away: the client sees its connection break
			reset();
		}
		catch (InterruptedException ex) {
			reset();
			Thread.currentThread().interrupt();
		}
	}

	/** Ends both sides at once: whatever is still under way is lost. */
	void reset() {
		reset(this.client);
		reset(this.server);
	}

	private void forward(Socket from, Socket to, Direction direction) {
		byte[] piece = new byte[PIECE];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
				this.gate.await(direction);
				out.write(piece, 0, length);
				if (direction == Direction.TO_SERVER) {
					this.forwarded.add(length);
				}
			}
			this.gate.await(direction);
			to.shutdownOutput();
		}
		catch (IOException ex) {
			reset();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
		}
		catch (IOException ex) {
			// not connected, or closed already
		}
		close(socket);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// as good as closed
		}
	}

}
