package caseintake.faults.sampling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import caseintake.localstack.LocalIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an instance of stats says of the pipeline. Its clock, the observer's and the
 * database's are the same.
 */
public final class PipelineSample implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(PATIENCE)
		.build();

	private final URI address;

	private @Nullable JsonNode before;

	private Instant beforeAt = Instant.EPOCH;

	/** Asks the instance at that port. */
	public PipelineSample(int port) {
		this.address = URI.create("http://127.0.0.1:" + port + "/v1/pipeline");
	}

	/**
	 * What of an answer does not hold, in words, or nothing if there was no answer, or
	 * none that knows a head.
	 */
	Optional<List<String>> take() {
		return ask().filter(PipelineSample::comparable).map(this::hold);
	}

	/** Holds the answer against itself and against the one before it. */
	private List<String> hold(JsonNode answer) {
		List<String> broken = broken(answer);
		if (this.before != null) {
			broken.addAll(broken(this.before, this.beforeAt, answer));
		}
		this.before = answer;
		this.beforeAt = Instant.now();
		return broken;
	}

	/** Whether stats says that everything is counted. */
	public boolean complete() {
		return ask().filter((answer) -> answer.path("completeness").asString("").equals("complete")).isPresent();
	}

	private Optional<JsonNode> ask() {
		try {
			HttpResponse<byte[]> answer = this.http.send(HttpRequest.newBuilder(this.address)
				.header("Authorization", LocalIssuer.bearer())
				.timeout(PATIENCE)
				.build(), HttpResponse.BodyHandlers.ofByteArray());
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

	/**
	 * What was counted when an answer came is in the journal: it tells no lower head to
	 * whoever asks it later.
	 * @param beforeAt when the answer before this one had come
	 */
	static List<String> broken(JsonNode before, Instant beforeAt, JsonNode answer) {
		Map<Integer, Long> counted = new HashMap<>();
		before.path("partitions")
			.forEach((partition) -> counted.put(partition.path("partition").asInt(), known(partition)));
		List<String> broken = new ArrayList<>();
		for (JsonNode partition : answer.path("partitions")) {
			int number = partition.path("partition").asInt();
			if (partition.path("toldAt").isString()
					&& Instant.parse(partition.path("toldAt").asString()).isAfter(beforeAt)) {
				compare("already counted, in quarantine or discarded before that", counted.getOrDefault(number, 0L),
						partition, "toldHead", "in partition " + number, broken);
			}
		}
		return broken;
	}

	private static void check(JsonNode line, String where, List<String> broken) {
		long pending = line.path("pending").asLong(0);
		if (pending < 0) {
			broken.add("stats says that %d events are pending %s".formatted(pending, where));
		}
		else if (line.path("pending").isNumber() && known(line) + pending != line.path("head").asLong()) {
			broken.add(
					"stats says that %d events are counted, in quarantine or discarded and %d pending %s, the head is %s"
						.formatted(known(line), pending, where, line.path("head")));
		}
		if (line.path("counted").asLong() < 0) {
			broken.add("stats says that %d events are counted %s".formatted(line.path("counted").asLong(), where));
		}
		compare("counted, in quarantine or discarded", known(line), line, "head", where, broken);
		compare("published", line.path("published").asLong(), line, "toldHead", where, broken);
		compare("confirmed", line.path("confirmedSequence").asLong(), line, "toldHead", where, broken);
	}

	private static void compare(String what, long events, JsonNode line, String head, String where,
			List<String> broken) {
		if (line.path(head).isNumber() && line.path(head).asLong() < events) {
			broken.add("stats says that %d events are %s %s, and %s is %d".formatted(events, what, where, head,
					line.path(head).asLong()));
		}
	}

	private static long known(JsonNode line) {
		return line.path("counted").asLong() + line.path("quarantined").asLong() + line.path("discarded").asLong();
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
