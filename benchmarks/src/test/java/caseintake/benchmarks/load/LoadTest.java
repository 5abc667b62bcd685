package caseintake.benchmarks.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class LoadTest {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Set<String> paths = ConcurrentHashMap.newKeySet();

	private final CountDownLatch fourAtOnce = new CountDownLatch(4);

	private HttpServer server;

	@BeforeEach
	void startServer() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			String path = exchange.getRequestURI().getPath();
			this.paths.add(path);
			if (path.startsWith("/together")) {
				this.fourAtOnce.countDown();
				await(this.fourAtOnce);
			}
			if (path.endsWith("7")) {
				exchange.getResponseHeaders().add("Connection", "close");
			}
			exchange.sendResponseHeaders(path.endsWith("9") ? 500 : 200, -1);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
		this.threads.close();
	}

	@Test
	void eachRequestIsSentOnce() throws Exception {
		try (var load = new Load(port(), 3)) {
			Answers answers = load.run(50, (number) -> request("/case-" + number), Pace.FASTEST);
			assertThat(this.paths).hasSize(50).contains("/case-0", "/case-49");
			assertThat(answers.sent()).isEqualTo(50);
			assertThat(answers.perSecond()).isPositive();
			assertThat(answers.percentile(50)).isPositive().isLessThanOrEqualTo(answers.percentile(99));
			assertThat(answers.other(200))
				.containsExactly("of 50 requests, not all were answered with 200: {200=45, 500=5}");
		}
	}

	@Test
	void asManyAreUnderWayAsThereAreConnections() throws Exception {
		try (var load = new Load(port(), 4)) {
			assertThat(load.run(8, (number) -> request("/together-a"), Pace.FASTEST).other(200)).isEmpty();
		}
	}

	@Test
	void aPaceIsKept() throws Exception {
		try (var load = new Load(port(), 4)) {
			long start = System.nanoTime();
			Answers answers = load.run((number) -> request("/paced"), Pace.perSecond(100),
					() -> System.nanoTime() - start < 500_000_000L);
			assertThat(answers.sent()).isBetween(1, 51);
		}
	}

	private int port() {
		return this.server.getAddress().getPort();
	}

	private static byte[] request(String path) {
		return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
