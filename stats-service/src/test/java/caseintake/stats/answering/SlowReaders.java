package caseintake.stats.answering;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import caseintake.localstack.LocalIssuer;

/** Clients that read the first byte of an answer and no more. */
public final class SlowReaders implements AutoCloseable {

	private final InetSocketAddress address;

	private final List<Socket> sockets = new ArrayList<>();

	public SlowReaders(String address) {
		this.address = new InetSocketAddress("localhost", URI.create(address).getPort());
	}

	/** Asks, and returns when the answer has begun. */
	public void begin(String path) throws IOException {
		var socket = new Socket();
		this.sockets.add(socket);
		// so little that a large answer stays with who writes it
		socket.setReceiveBufferSize(4096);
		socket.setSoTimeout(60_000);
		socket.connect(this.address);
		String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + LocalIssuer.bearer()
				+ "\r\nConnection: close\r\n\r\n";
		socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
		if (socket.getInputStream().read() != 'H') {
			throw new IOException("The answer has no beginning");
		}
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
