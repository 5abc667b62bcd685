package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that a server of ours may listen on. */
final class LoopbackPort {

	// below the range from which systems number outgoing connections: such a number could
	// be gone at a restart
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 29_999;

	private static final int ATTEMPTS = 1_000;

	private LoopbackPort() {
	}

	/** The given port if it is free, or any free one for 0. */
	static int claim(int port, String wantedBy) {
		if (port == 0) {
			return anyFree();
		}
		if (!isFree(port)) {
			throw new PortTakenException(port, wantedBy);
		}
		return port;
	}

	static int anyFree() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
			if (isFree(port)) {
				return port;
			}
		}
		throw new LocalStackException("no free port between " + LOWEST + " and " + HIGHEST);
	}

	static boolean isFree(int port) {
		return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
				&& canBind(new InetSocketAddress(port)) && !accepts(port);
	}

	/** True if somebody accepts a connection on that port of the loopback address. */
	static boolean accepts(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean canBind(InetSocketAddress address) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(address);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
