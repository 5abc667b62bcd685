package caseintake.localstack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks one service; an answer that is no success is an error with a sentence. */
final class JsonClient implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String SOURCE_SYSTEM = "X-Source-System";

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final int port;

	private final Supplier<String> bearer;

	/**
	 * A client of a service.
	 * @param bearer value of the header {@code Authorization}, asked for each call
	 */
	JsonClient(int port, Supplier<String> bearer) {
		this.port = port;
		this.bearer = bearer;
	}

	/** As people call it. */
	String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	JsonNode get(String path) {
		return send(path, HttpRequest.newBuilder().timeout(Duration.ofSeconds(30)));
	}

	/** The same, or a missing node if no such answer comes now. */
	JsonNode getIfAnswered(String path) {
		try {
			return get(path);
		}
		catch (LocalStackException ex) {
			return MissingNode.getInstance();
		}
	}

	/** The id of the case that a source system knows by this reference. */
	String caseId(String reference, String sourceSystem) {
		return send("/v1/cases?sourceReference=" + reference,
				HttpRequest.newBuilder().timeout(Duration.ofSeconds(30)).header(SOURCE_SYSTEM, sourceSystem))
			.path("caseId")
			.asString();
	}

	/** Sends a file of cases, one per line. */
	JsonNode importFile(Path file, String sourceSystem) {
		try {
			return importAll(HttpRequest.BodyPublishers.ofFile(file), sourceSystem);
		}
		catch (FileNotFoundException ex) {
			throw new LocalStackException("The sample " + file + " cannot be read.", ex);
		}
	}

	/** Sends cases and changes, one per line. */
	JsonNode importLines(String lines, String sourceSystem) {
		return importAll(HttpRequest.BodyPublishers.ofString(lines), sourceSystem);
	}

	private JsonNode importAll(HttpRequest.BodyPublisher lines, String sourceSystem) {
		return send("/v1/imports",
				HttpRequest.newBuilder()
					.header("Content-Type", "application/x-ndjson")
					.header(SOURCE_SYSTEM, sourceSystem)
					.POST(lines));
	}

	@Override
	public void close() {
		this.http.close();
	}

	private JsonNode send(String path, HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> answer = this.http.send(request.uri(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Authorization", this.bearer.get())
				.build(), HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() != 200) {
				throw new LocalStackException(
						address(path) + " answered with status " + answer.statusCode() + " instead of 200.");
			}
			return JSON.readTree(answer.body());
		}
		catch (IOException | JacksonException ex) {
			throw new LocalStackException(address(path) + " did not answer as it should.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while waiting for " + address(path), ex);
		}
	}

}
