package caseintake.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * Stands between clients and one server of this machine and forwards what both say, as
 * long as nothing is wrong with it.
 */
public final class TcpProxy implements AutoCloseable {

	private static final int BACKLOG = 200;

	private final String name;

	private final IntSupplier target;

	private final ServerSocket server;

	private final Gate gate = new Gate();

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	private final LongAdder forwarded = new LongAdder();

	private TcpProxy(String name, IntSupplier target, ServerSocket server) {
		this.name = name;
		this.target = target;
		this.server = server;
	}

	/**
	 * Starts a proxy on a free port of the loopback address.
	 * @param name who connects to whom
	 * @param target the server's port, asked at each connection
	 */
	public static TcpProxy start(String name, IntSupplier target) {
		try {
			var proxy = new TcpProxy(name, target, new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
			Thread.ofVirtual().name(name).start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No proxy can be started for " + name, ex);
		}
	}

	/** Who connects to whom. */
	public String name() {
		return this.name;
	}

	/** Where it listens. */
	public int port() {
		return this.server.getLocalPort();
	}

	/** Bytes that it forwarded to the server so far. */
	public long forwarded() {
		return this.forwarded.sum();
	}

	/** Makes trouble, instead of any that there was. */
	public void impose(Trouble trouble) {
		this.gate.set(trouble);
		if (trouble instanceof Trouble.Drop) {
			reset();
		}
	}

	/** All is well again; what stood still goes on. */
	public void heal() {
		this.gate.set(new Trouble.None());
	}

	/** Closes all connections, hard. */
	public void reset() {
		this.connections.forEach(Connection::reset);
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		heal();
		reset();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				Thread.ofVirtual().name(this.name).start(() -> serve(client));
			}
			catch (IOException ex) {
				// closed, or a client that was gone before it was accepted
			}
		}
	}

	private void serve(Socket client) {
		var connection = new Connection(client, this.gate, this.forwarded);
		this.connections.add(connection);
		try {
			if (this.gate.trouble() instanceof Trouble.Drop) {
				connection.reset();
			}
			else {
				connection.forwardTo(this.target.getAsInt());
			}
		}
		finally {
			this.connections.remove(connection);
		}
	}

}
