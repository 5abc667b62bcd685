package caseintake.stats.answering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.localstack.LocalIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client of the stream, which reads server-sent events as WHATWG describes. */
public final class LiveReader implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final HttpResponse<InputStream> response;

	private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

	private final AtomicInteger heartbeats = new AtomicInteger();

	private volatile @Nullable String retry;

	private final CountDownLatch ended = new CountDownLatch(1);

	private LiveReader(HttpResponse<InputStream> response) {
		this.response = response;
		Thread.startVirtualThread(this::read);
	}

	/**
	 * An event.
	 *
	 * @param id of the event, empty to take back the one before
	 */
	public record Event(String name, String id, String data) {

		public JsonNode json() {
			return JsonMapper.shared().readTree(this.data);
		}

	}

	static LiveReader open(String address, @Nullable String lastEventId) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
			.header("Authorization", LocalIssuer.bearer())
			.header("Accept", "text/event-stream");
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		return new LiveReader(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
	}

	private void read() {
		Map<String, String> fields = new HashMap<>();
		try (var lines = new BufferedReader(new InputStreamReader(this.response.body(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(":")) {
					this.heartbeats.incrementAndGet();
				}
				else if (!line.isEmpty()) {
					String[] field = line.split(": ?", 2);
					assertThat(fields.put(field[0], field[1])).as("a second line of " + field[0]).isNull();
				}
				else {
					dispatch(fields);
					fields.clear();
				}
			}
		}
		catch (IOException ex) {
			// whoever looks for the end finds it
		}
		this.ended.countDown();
	}

	private void dispatch(Map<String, String> fields) {
		if (fields.containsKey("retry")) {
			this.retry = fields.get("retry");
		}
		if (fields.containsKey("data")) {
			this.events.add(new Event(fields.get("event"), fields.get("id"), fields.get("data")));
		}
	}

	/** Milliseconds after which it is to come again. */
	public @Nullable String retry() {
		return this.retry;
	}

	public HttpResponse<?> response() {
		return this.response;
	}

	/** What it is told next. */
	public Event next() throws InterruptedException {
		Event next = this.events.poll(1, TimeUnit.MINUTES);
		assertThat(next).as("an event").isNotNull();
		return next;
	}

	/** The same, if it is figures. */
	public JsonNode figures() throws InterruptedException {
		Event next = next();
		assertThat(next.name()).as(next.data()).isEqualTo("figures");
		return next.json();
	}

	/** Waits for figures with that total, whatever comes before. */
	public JsonNode figuresOf(long total) throws InterruptedException {
		JsonNode figures = figures();
		while (figures.get("total").asLong() != total) {
			figures = figures();
		}
		return figures;
	}

	/** What it was told and has not been asked for yet. */
	public List<Event> news() {
		return List.copyOf(this.events);
	}

	/** Waits so long that the service has looked for changes many times. */
	public void awaitQuiet() {
		int sofar = this.heartbeats.get();
		await().until(() -> this.heartbeats.get() >= sofar + 2);
	}

	public boolean awaitEnd() throws InterruptedException {
		return this.ended.await(1, TimeUnit.MINUTES);
	}

	/** Is gone without a word. */
	public void leave() throws IOException {
		this.response.body().close();
	}

	@Override
	public void close() throws IOException {
		leave();
	}

}
