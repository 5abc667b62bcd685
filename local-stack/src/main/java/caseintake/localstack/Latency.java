package caseintake.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run latency}: registers cases one by one on the running pipeline and measures
 * how long each takes from its answer to the counter.
 */
final class Latency {

	private static final int WARM_UP = 50;

	private static final int CASES = 200;

	private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String intake;

	private final String stats;

	private final String bearer;

	private Latency(Settings settings) {
		this.bearer = "Bearer " + TokenCommand.token(settings, LocalClient.EVERYTHING.id());
		this.intake = "http://127.0.0.1:" + settings.intakePort();
		this.stats = "http://127.0.0.1:" + settings.statsPort();
	}

	/**
	 * Prints milliseconds, and ends with status 1 and a sentence if the pipeline does not
	 * answer.
	 * @param arguments the project's folder
	 */
	static void main(String[] arguments) throws InterruptedException {
		Console console = new Console(System.out, System.err);
		try {
			Latency latency = new Latency(Settings.from(System.getenv(), Path.of(arguments[0])));
			console.say(latency.measure());
		}
		catch (IOException ex) {
			console.complain("The pipeline does not answer on these ports. Start it with ./run in another terminal.");
			System.exit(1);
		}
		catch (LocalStackException ex) {
			console.complain(String.valueOf(ex.getMessage()));
			System.exit(1);
		}
	}

	private String measure() throws IOException, InterruptedException {
		ReferenceDataAnswer referenceData = new ReferenceDataAnswer(json(get(this.intake + "/v1/reference-data")));
		String unit = referenceData.firstCode("units").orElseThrow();
		String category = referenceData.firstCode("categories").orElseThrow();
		String run = Long.toString(System.currentTimeMillis(), 36);
		long[] nanos = new long[CASES];
		for (int i = -WARM_UP; i < CASES; i++) {
			long taken = answerToCounter("latency-" + run + "-" + (i + WARM_UP), unit, category);
			if (i >= 0) {
				nanos[i] = taken;
			}
		}
		Arrays.sort(nanos);
		return String.format(Locale.ROOT,
				"From answer to counter, %d cases one by one after %d: median %.1f ms, p99 %.1f ms, longest %.1f ms",
				CASES, WARM_UP, milliseconds(nanos[CASES / 2]), milliseconds(nanos[CASES * 99 / 100]),
				milliseconds(nanos[CASES - 1]));
	}

	private long answerToCounter(String reference, String unit, String category)
			throws IOException, InterruptedException {
		long before = counter(unit);
		register(reference, unit, category);
		long answered = System.nanoTime();
		while (counter(unit) == before) {
			if (System.nanoTime() - answered > PATIENCE) {
				throw new LocalStackException("A registered case was not counted within 30 seconds.");
			}
		}
		return System.nanoTime() - answered;
	}

	private void register(String reference, String unit, String category) throws IOException, InterruptedException {
		String body = JSON.writeValueAsString(JSON.createObjectNode()
			.put("sourceReference", reference)
			.put("unit", unit)
			.put("category", category)
			.put("openedOn", LocalDate.of(2017, 5, 17).toString()));
		HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(this.intake + "/v1/cases"))
			.header("Content-Type", "application/json")
			.header("X-Source-System", "latency")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		if (answer.statusCode() != 201) {
			throw new LocalStackException(
					"A case was answered with status " + answer.statusCode() + " instead of 201.");
		}
	}

	private long counter(String unit) throws IOException, InterruptedException {
		return json(get(this.stats + "/v1/statistics/cases?unit=" + unit)).path("total").asLong();
	}

	private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(address)));
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.header("Authorization", this.bearer).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	private static JsonNode json(HttpResponse<byte[]> answer) {
		return JSON.readTree(answer.body());
	}

	private static double milliseconds(long nanos) {
		return nanos / 1_000_000.0;
	}

}
