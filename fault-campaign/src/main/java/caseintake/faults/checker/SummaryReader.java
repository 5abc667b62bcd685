package caseintake.faults.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import caseintake.localstack.LocalIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks stats for the summary from each unit. */
final class SummaryReader {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private SummaryReader() {
	}

	/** None if the instance does not answer. */
	static List<Summary> read(int port, Collection<String> anchors) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			List<Summary> summaries = new ArrayList<>();
			for (String anchor : anchors) {
				HttpRequest request = HttpRequest
					.newBuilder(URI.create("http://127.0.0.1:%d/v1/statistics/operations/%s/summary?anchor=%s"
						.formatted(port, Summary.OPERATION, anchor)))
					.header("Authorization", LocalIssuer.bearer())
					.timeout(PATIENCE)
					.build();
				summaries.add(summary(anchor, http.send(request, BodyHandlers.ofString())));
			}
			return summaries;
		}
		catch (IOException ex) {
			return List.of();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static Summary summary(String anchor, HttpResponse<String> answer) throws IOException {
		if (answer.statusCode() != 200) {
			throw new IOException("Answered " + answer.statusCode());
		}
		JsonNode json = JsonMapper.shared().readTree(answer.body());
		return new Summary(anchor, json.path("all").asLong(), json.path("own").asLong(),
				json.path("sent").path("total").asLong(), json.path("takenOver").asLong(),
				json.path("elsewhere").asLong());
	}

}
