package caseintake.faults.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TcpProxyTest {

	private static final int A_WHILE = 300;

	private ServerSocket server;

	private TcpProxy proxy;

	@BeforeEach
	void start() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.proxy = TcpProxy.start("test", this.server::getLocalPort);
	}

	@AfterEach
	void stop() throws IOException {
		this.proxy.close();
		this.server.close();
	}

	@Test
	void whatBothSidesSayArrives() throws IOException {
		try (Pair pair = connect()) {
			assertThat(pair.sendToServer("question")).isEqualTo("question");
			assertThat(pair.sendToClient("answer")).isEqualTo("answer");
			assertThat(this.proxy.forwarded()).isEqualTo("question".length());
		}
	}

	@Test
	void theEndOfOneSideIsTheEndOfTheOther() throws IOException {
		try (Pair pair = connect()) {
			pair.client.shutdownOutput();
			assertThat(pair.server.getInputStream().read()).isEqualTo(-1);
			assertThat(pair.sendToClient("still here")).isEqualTo("still here");
		}
	}

	@Test
	void aDroppedWayClosesConnectionsAndRefusesNewOnesUntilItIsHealed() throws IOException {
		try (Pair pair = connect()) {
			this.proxy.impose(new Trouble.Drop());
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(pair.client, 1));
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
				try (Socket client = dial()) {
					client.getOutputStream().write(1);
					read(client, 1);
				}
			});
		}
		this.proxy.heal();
		try (Pair pair = connect()) {
			assertThat(pair.sendToServer("again")).isEqualTo("again");
		}
	}

	@Test
	void aSilentWayAcceptsConnectionsAndForwardsEverythingOnceItIsHealed() throws IOException {
		try (Pair old = connect()) {
			this.proxy.impose(new Trouble.Silence(null));
			try (Socket client = dial()) {
				client.getOutputStream().write("new".getBytes(StandardCharsets.UTF_8));
				old.client.getOutputStream().write("late".getBytes(StandardCharsets.UTF_8));
				assertThatNothingArrives(old.server);
				this.server.setSoTimeout(A_WHILE);
				assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this.server::accept);
				this.proxy.heal();
				assertThat(read(old.server, 4)).isEqualTo("late");
				this.server.setSoTimeout(0);
				try (Socket accepted = this.server.accept()) {
					assertThat(read(accepted, 3)).isEqualTo("new");
				}
			}
		}
	}

	@Test
	void aWayMayBeSilentInOneDirectionAlone() throws IOException {
		try (Pair pair = connect()) {
			this.proxy.impose(new Trouble.Silence(Direction.TO_CLIENT));
			assertThat(pair.sendToServer("question")).isEqualTo("question");
			pair.server.getOutputStream().write("answer".getBytes(StandardCharsets.UTF_8));
			assertThatNothingArrives(pair.client);
			this.proxy.heal();
			assertThat(read(pair.client, 6)).isEqualTo("answer");
		}
	}

	@Test
	void aSlowWayDelaysWhatPasses() throws IOException {
		try (Pair pair = connect()) {
			this.proxy.impose(new Trouble.Delay(Duration.ofHours(1)));
			pair.client.getOutputStream().write("late".getBytes(StandardCharsets.UTF_8));
			assertThatNothingArrives(pair.server);
			this.proxy.impose(new Trouble.Delay(Duration.ofMillis(1)));
			assertThat(read(pair.server, 4)).isEqualTo("late");
			assertThat(pair.sendToClient("later")).isEqualTo("later");
		}
	}

	@Test
	void connectionsCanBeBrokenWithoutTrouble() throws IOException {
		try (Pair pair = connect()) {
			this.proxy.reset();
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(pair.client, 1));
		}
	}

	@Test
	void withoutAServerTheConnectionBreaks() throws IOException {
		this.server.close();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			try (Socket client = dial()) {
				read(client, 1);
			}
		});
	}

	private Pair connect() throws IOException {
		Socket client = dial();
		return new Pair(client, this.server.accept());
	}

	private Socket dial() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.proxy.port());
	}

	private static void assertThatNothingArrives(Socket socket) throws IOException {
		socket.setSoTimeout(A_WHILE);
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> socket.getInputStream().read());
		socket.setSoTimeout(0);
	}

	private static String read(Socket socket, int length) throws IOException {
		byte[] bytes = socket.getInputStream().readNBytes(length);
		if (bytes.length < length) {
			throw new IOException("The connection has ended");
		}
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** Both ends of a connection through the proxy. */
	private record Pair(Socket client, Socket server) implements AutoCloseable {

		String sendToServer(String text) throws IOException {
			this.client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			return read(this.server, text.length());
		}

		String sendToClient(String text) throws IOException {
			this.server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			return read(this.client, text.length());
		}

		@Override
		public void close() throws IOException {
			this.client.close();
			this.server.close();
		}

	}

}
