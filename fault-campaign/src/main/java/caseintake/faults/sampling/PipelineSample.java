package caseintake.faults.sampling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an instance of stats says of the pipeline. */
public final class PipelineSample implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final URI address;

	/** Asks the instance at that port. */
	public PipelineSample(int port) {
		this.address = URI.create("http://127.0.0.1:" + port + "/v1/pipeline");
	}

	/**
	 * What of an answer does not hold, in words, or nothing if there was no answer, or
	 * none that knows a head.
	 */
	Optional<List<String>> take() {
		return ask().filter(PipelineSample::comparable).map(PipelineSample::broken);
	}

	/** Whether stats says that everything is counted. */
	public boolean complete() {
		return ask().filter((answer) -> answer.path("completeness").asString("").equals("complete")).isPresent();
	}

	private Optional<JsonNode> ask() {
		try {
			HttpResponse<byte[]> answer = this.http.send(HttpRequest.newBuilder(this.address).timeout(PATIENCE).build(),
					HttpResponse.BodyHandlers.ofByteArray());
			return (answer.statusCode() == 200) ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	static boolean comparable(JsonNode answer) {
		return answer.path("total").path("head").isNumber()
				|| answer.path("partitions").valueStream().anyMatch((partition) -> partition.path("head").isNumber());
	}

	static List<String> broken(JsonNode answer) {
		List<String> broken = new ArrayList<>();
		check(answer.path("total"), "in total", broken);
		for (JsonNode partition : answer.path("partitions")) {
			check(partition, "in partition " + partition.path("partition").asInt(), broken);
		}
		return broken;
	}

	private static void check(JsonNode line, String where, List<String> broken) {
		long known = line.path("counted").asLong() + line.path("quarantined").asLong();
		if (line.path("pending").asLong(0) < 0) {
			broken.add("stats says that %d events are pending %s".formatted(line.path("pending").asLong(), where));
		}
		if (line.path("head").isNumber() && line.path("head").asLong() < known) {
			broken.add("stats says that %d events are counted or in quarantine %s, and the head is %d".formatted(known,
					where, line.path("head").asLong()));
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
