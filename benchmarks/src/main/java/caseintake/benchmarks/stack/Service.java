package caseintake.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import caseintake.localstack.LocalIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the services, as a client sees it. Connections are kept. */
public record Service(HttpClient http, String address) {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	public static Service on(int port) {
		return new Service(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
				"http://127.0.0.1:" + port);
	}

	/** What it answered, in full. */
	public record Answer(int status, String body) {

		public JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

	}

	public Answer get(String path) {
		return send(request(path).timeout(PATIENCE).GET());
	}

	/** An answer that somebody else may have got up to a minute ago. */
	public Answer getShared(String path) {
		return send(request(path).timeout(PATIENCE).header("Cache-Control", "max-age=60").GET());
	}

	/** A command without a body. */
	public Answer post(String path) {
		return send(request(path).timeout(PATIENCE).POST(BodyPublishers.noBody()));
	}

	/** A case. */
	public Answer register(String json) {
		return send(request("/v1/cases").timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.header("X-Source-System", "benchmark")
			.POST(BodyPublishers.ofString(json)));
	}

	/** Cases, a line each. It takes as long as it takes. */
	public Answer importLines(Iterable<byte[]> lines) {
		return send(request("/v1/imports").header("Content-Type", "application/x-ndjson")
			.header("X-Source-System", "benchmark")
			.POST(BodyPublishers.ofByteArrays(lines)));
	}

	public Answer delete(String path) {
		return send(request(path).timeout(PATIENCE).DELETE());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).header("Authorization", LocalIssuer.bearer());
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
