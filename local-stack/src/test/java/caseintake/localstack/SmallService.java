package caseintake.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;

/** The least that counts as a service: it says that it is ready. */
final class SmallService {

	private SmallService() {
	}

	static void main() throws IOException {
		if (System.getenv("FAIL") != null) {
			throw new IllegalStateException("ERROR " + System.getenv("FAIL"));
		}
		int port = Integer.parseInt(System.getenv("SERVER_PORT"));
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
	}

}
