package caseintake.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CountingTest {

	private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

	private static final String COMPLETE = """
			{"completeness":"complete","total":{"completeThrough":"2026-11-27T12:00:01Z"},"alarms":[]}""";

	private static final String ALARM = """
			{"completeness":"unknown","total":{"completeThrough":"2026-11-27T12:00:01Z","pending":null},
			 "alarms":[{"partition":1,"kind":"journal-went-back"},{"partition":2,"kind":"journal-went-back"}]}""";

	private static final String HELD = """
			{"alarms":[{"kind":"journal-differs-from-topic"},{"kind":"held","resolvedAt":"2026-11-27T11:00:00Z"}]}""";

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final CompletableFuture<String> ended = new CompletableFuture<>();

	private final AtomicReference<String> pipeline = new AtomicReference<>(ALARM);

	private HttpServer services;

	@BeforeEach
	void start() throws IOException {
		this.services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		answer("/v1/pipeline", this.pipeline);
		answer("/v1/alarms", new AtomicReference<>(HELD));
		this.services.start();
	}

	@AfterEach
	void stop() {
		this.services.stop(0);
	}

	@Test
	void anAlarmIsSaidAndItsResolutionAwaited() {
		await(Duration.ofMinutes(5), () -> this.pipeline.set(COMPLETE));
		assertThat(said()).contains("not done",
				"An alarm of stats-service stands: journal-went-back, see docs/runbook.md#journal-went-back\n"
						+ "An alarm of intake-service stands: journal-differs-from-topic, see docs/runbook.md#journal-behind-topic-journal-differs-from-topic\n"
						+ "Everything goes on running.");
	}

	@Test
	void withoutAnAlarmItIsSaidWhenPatienceEnds() {
		answerNoAlarm();
		this.pipeline.set("""
				{"completeness":"behind","total":{"completeThrough":null,"pending":7},"alarms":[]}""");
		await(Duration.ZERO, () -> this.pipeline.set(COMPLETE));
		assertThat(said())
			.contains("Not everything is counted yet: 7 events wait, see docs/runbook.md#counters-trail-the-journal");
	}

	@Test
	void aServiceThatDoesNotAnswerForAWhileIsAskedAgain() {
		answerNoAlarm();
		this.pipeline.set("");
		await(Duration.ZERO, () -> this.pipeline.set(COMPLETE));
		assertThat(said()).contains("nobody knows how much, see docs/runbook.md#completeness-unknown-without-an-alarm");
	}

	@Test
	void whatIsCountedIsNotExplained() {
		this.pipeline.set(COMPLETE);
		await(Duration.ofMinutes(5), () -> {
		});
		assertThat(said()).contains(" done (").doesNotContain("stands", "goes on running");
	}

	@Test
	void nobodyWaitsForAProcessThatHasEnded() {
		assertThatExceptionOfType(LocalStackException.class)
			.isThrownBy(() -> await(Duration.ofMinutes(5), () -> this.ended.complete("stats-service has ended")))
			.withMessage("stats-service has ended");
	}

	private void await(Duration patience, Runnable meanwhile) {
		int port = this.services.getAddress().getPort();
		try (JsonClient service = new JsonClient(port, () -> "Bearer any")) {
			PrintStream out = new PrintStream(this.said, true, StandardCharsets.UTF_8);
			new Counting(service, service, this.ended, new Console(out, out), patience, meanwhile).await(NOW);
		}
	}

	private void answerNoAlarm() {
		this.services.removeContext("/v1/alarms");
		answer("/v1/alarms", new AtomicReference<>("{\"alarms\":[]}"));
	}

	/** An empty answer stands for a refusal. */
	private void answer(String path, AtomicReference<String> answer) {
		this.services.createContext(path, (exchange) -> {
			byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders((body.length > 0) ? 200 : 503, (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
