package caseintake.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service, as its clients see it. */
record Http(int port) {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final JsonMapper JSON = new JsonMapper();

	/** For programs that make a header of it by themselves. */
	static String token() {
		return LocalIssuer.bearer().substring("Bearer ".length());
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	Answer get(String path, String accept) {
		return send(request(path).header("Accept", accept).GET());
	}

	/** Somebody else asks. */
	Answer getAs(LocalClient client, String path) {
		return send(request(path).setHeader("Authorization", LocalIssuer.shared().bearer(client)).GET());
	}

	/** Somebody else's command, in the name of the one source system that they have. */
	Answer commandAs(LocalClient client, String path, String body) {
		return send("POST", path, Map.of("Authorization", LocalIssuer.shared().bearer(client), "Content-Type",
				"application/json"), body);
	}

	/** What only the source system itself may ask. */
	Answer getOwn(String path) {
		return send(request(path).header("X-Source-System", "test").GET());
	}

	Answer register(String body) {
		return post("/v1/cases", "application/json", BodyPublishers.ofString(body));
	}

	/** A registration of somebody who traces it. */
	Answer registerTraced(String body, String traceparent) {
		return send(request("/v1/cases").header("Content-Type", "application/json")
			.header("X-Source-System", "test")
			.header("traceparent", traceparent)
			.POST(BodyPublishers.ofString(body)));
	}

	Answer importLines(BodyPublisher lines) {
		return post("/v1/imports", "application/x-ndjson", lines);
	}

	/** An import whose lines are sent with each flush, and which ends with its stream. */
	HttpURLConnection openImport() throws IOException {
		var address = URI.create("http://localhost:" + this.port + "/v1/imports").toURL();
		if (!(address.openConnection() instanceof HttpURLConnection connection)) {
			throw new IllegalStateException("no HTTP");
		}
		connection.setRequestMethod("POST");
		connection.setDoOutput(true);
		connection.setChunkedStreamingMode(0);
		connection.setRequestProperty("Content-Type", "application/x-ndjson");
		connection.setRequestProperty("Authorization", LocalIssuer.bearer());
		connection.setRequestProperty("X-Source-System", "test");
		return connection;
	}

	Answer importCsv(String query, BodyPublisher file) {
		return post("/v1/imports" + query, "text/csv", file);
	}

	/** A command with a JSON body. */
	Answer command(String path, String body) {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	/** A command without a body. */
	Answer command(String path) {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	/** A request of any form; an empty body is none. */
	Answer send(String method, String path, Map<String, String> headers, String body) {
		HttpRequest.Builder request = request(path).method(method,
				body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		headers.forEach(request::setHeader);
		return send(request);
	}

	private Answer post(String path, String type, BodyPublisher body) {
		return send(request(path).header("Content-Type", type).header("X-Source-System", "test").POST(body));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", LocalIssuer.bearer())
			.timeout(Duration.ofMinutes(5));
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
		}
		catch (IOException ex) {
			throw new NoAnswerException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Answer(int status, String body, HttpResponse<byte[]> response) {

		JsonNode json() {
			return JSON.readTree(this.body);
		}

		/** Without its parameters. */
		String mediaType() {
			return this.response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
		}

		boolean hasRetryAfter() {
			return this.response.headers().firstValue("Retry-After").isPresent();
		}

	}

	/** The connection was refused or broke. */
	static class NoAnswerException extends RuntimeException {

		NoAnswerException(IOException cause) {
			super(cause);
		}

	}

}
