package caseintake.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A later version of a service: whatever it answers has a member more. */
final class GrowingAnswers implements AutoCloseable {

	private static final Set<String> SET_BY_THE_CLIENT = caseless("Host", "Connection", "Content-Length", "Upgrade",
			"HTTP2-Settings");

	private static final Set<String> SET_BY_THE_SERVER = caseless("Content-Length", "Transfer-Encoding", "Connection",
			"Date");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final HttpServer server;

	private final URI service;

	GrowingAnswers(URI service) throws IOException {
		this.service = service;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::pass);
		this.server.start();
	}

	URI address() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			var request = HttpRequest.newBuilder(this.service.resolve(exchange.getRequestURI()))
				.method(exchange.getRequestMethod(),
						BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
			exchange.getRequestHeaders().forEach((name, values) -> {
				if (!SET_BY_THE_CLIENT.contains(name)) {
					values.forEach((value) -> request.header(name, value));
				}
			});
			HttpResponse<byte[]> response = this.client.send(request.build(), BodyHandlers.ofByteArray());
			response.headers().map().forEach((name, values) -> {
				if (!SET_BY_THE_SERVER.contains(name)) {
					exchange.getResponseHeaders().put(name, values);
				}
			});
			byte[] body = grown(response);
			exchange.sendResponseHeaders(response.statusCode(), (body.length == 0) ? -1 : body.length);
			exchange.getResponseBody().write(body);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private static byte[] grown(HttpResponse<byte[]> response) {
		String type = response.headers().firstValue("Content-Type").orElse("");
		if (!type.startsWith("application/json") && !type.startsWith("application/problem+json")) {
			return response.body();
		}
		JsonNode body = JsonMapper.shared().readTree(response.body());
		if (body instanceof ObjectNode object) {
			object.putObject("addedLater").put("nobody", "knows it");
		}
		return JsonMapper.shared().writeValueAsBytes(body);
	}

	private static Set<String> caseless(String... names) {
		var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		set.addAll(List.of(names));
		return set;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
