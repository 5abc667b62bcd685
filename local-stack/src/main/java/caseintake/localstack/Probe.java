package caseintake.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every call that a service's OpenAPI document has, with one token or another. What
 * it sends no call takes: whoever is let in changes nothing.
 *
 * @param address of the service, {@code http://host:port}
 */
public record Probe(String address) {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String NOBODY_TAKES = "{\"nobody-takes\":1}";

	/** What came of a call. */
	public record Answer(int status, String type, String challenge, String body) {
	}

	/** Every call, such as {@code GET /v1/cases/{caseId}}. */
	public Set<String> calls() {
		JsonNode paths = JsonMapper.shared().readTree(send("GET /v3/api-docs", null).body()).required("paths");
		Set<String> calls = new TreeSet<>();
		paths.forEachEntry((path, methods) -> methods.propertyNames()
			.forEach((method) -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path)));
		return calls;
	}

	/**
	 * Makes a call.
	 * @param authorization value of that header, none if {@code null}
	 */
	public Answer send(String call, @Nullable String authorization) {
		String[] parts = call.split(" ", 2);
		String path = parts[1].replace("{caseId}", UUID.randomUUID().toString())
			.replace("{importId}", UUID.randomUUID().toString())
			.replaceAll("\\{(id|generation)}", "999999")
			.replaceAll("\\{[a-z]+}", "nowhere");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		if (parts[0].equals("POST")) {
			request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(NOBODY_TAKES));
		}
		else {
			request.method(parts[0], HttpRequest.BodyPublishers.noBody());
		}
		try {
			return answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A stream has no end: of it only the beginning is looked at. */
	private static Answer answer(HttpResponse<InputStream> response) throws IOException {
		String type = response.headers().firstValue("Content-Type").orElse("");
		try (InputStream body = response.body()) {
			return new Answer(response.statusCode(), type, response.headers().firstValue("WWW-Authenticate").orElse(""),
					type.startsWith("text/event-stream") ? ""
							: new String(body.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

}
