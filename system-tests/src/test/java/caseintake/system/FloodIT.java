package caseintake.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.ServiceProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers that are slow, or too many, do not disturb the others. Ten seconds of each;
 * {@code -Dflood.seconds=600} makes it a long run.
 */
@Isolated("times answers, which others on the machine would make longer")
class FloodIT {

	private static final int SECONDS = Integer.getInteger("flood.seconds", 10);

	/** Below this a pause of the machine is all that is measured. */
	private static final Duration NOISE = Duration.ofMillis(100);

	private static final long MOST_GROWTH = 16L * 1024 * 1024;

	private final AtomicBoolean over = new AtomicBoolean();

	private final LongAdder turnedAway = new LongAdder();

	private final LongAdder cutOff = new LongAdder();

	private int registered;

	@Test
	void casesAreRegisteredAsQuicklyAsBeforeAndMemoryDoesNotGrow(@TempDir Path folder) throws Exception {
		try (Pipeline pipeline = Pipeline.start(folder,
				Map.of("CASE_INTAKE_LIMITS_REQUESTS_PER_SECOND", "150", "CASE_INTAKE_LIMITS_GRACE", "3s",
						"CASE_INTAKE_LIMITS_HEADERS_WITHIN", "3s", "CASE_INTAKE_LIMITS_REST_WITHIN", "3s"))) {
			// what is kept of many connections for the next ones is not growth
			flood(pipeline, 5);
			Duration quiet = register(pipeline.intake(), SECONDS);
			long before = heapInUse(pipeline.service("intake"));
			Duration flooded = flood(pipeline, SECONDS);
			long after = heapInUse(pipeline.service("intake"));
			String seen = "p99 quiet %d ms, flooded %d ms; heap %d KB, %d KB; %d requests turned away, %d clients cut off"
				.formatted(quiet.toMillis(), flooded.toMillis(), before / 1024, after / 1024, this.turnedAway.sum(),
						this.cutOff.sum());
			Files.writeString(Path.of("target/flood.txt"), seen + "\n");
			assertThat(this.turnedAway.sum()).as(seen).isPositive();
			assertThat(this.cutOff.sum()).as(seen).isGreaterThan(100);
			assertThat(flooded).as(seen).isLessThan(quiet.multipliedBy(3).plus(NOISE));
			Awaitility.await()
				.pollInterval(Duration.ofSeconds(1))
				.untilAsserted(() -> assertThat(heapInUse(pipeline.service("intake")) - before).as(seen)
					.isLessThan(MOST_GROWTH));
			pipeline.awaitComplete(this.registered);
		}
	}

	/** The others come, some slow and some too often, while cases are registered. */
	private Duration flood(Pipeline pipeline, int seconds) throws InterruptedException {
		int intake = pipeline.service("intake").port();
		this.over.set(false);
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				others.execute(() -> trickle(intake, "GET /v1/cases HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
						+ LocalIssuer.bearer() + "\r\nX-Slow: "));
				others.execute(() -> trickle(intake, post("/v1/cases", "application/json")));
				others.execute(() -> trickle(intake, post("/v1/imports", "application/x-ndjson")));
			}
			for (int i = 0; i < 4; i++) {
				others.execute(() -> sendTooMuch(intake));
			}
			try {
				return register(pipeline.intake(), seconds);
			}
			finally {
				this.over.set(true);
			}
		}
	}

	/** Forty cases a second; the 99th percentile of their answers. */
	private Duration register(Http intake, int seconds) throws InterruptedException {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < seconds * 40; i++) {
			long start = System.nanoTime();
			assertThat(intake
				.register("""
						{"sourceReference":"flood-%d","unit":"vest","category":"travel","openedOn":"2016-05-17"}"""
					.formatted(this.registered++))
				.status()).isEqualTo(201);
			long took = System.nanoTime() - start;
			times.add(took);
			TimeUnit.NANOSECONDS.sleep(Duration.ofMillis(25).toNanos() - took);
		}
		long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
		return Duration.ofNanos(sorted[sorted.length * 99 / 100]);
	}

	/** A byte every 200 ms, and again when it was cut off. */
	private void trickle(int port, String beginning) {
		while (!this.over.get()) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
				socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
				while (!this.over.get()) {
					TimeUnit.MILLISECONDS.sleep(200);
					socket.getOutputStream().write(' ');
				}
			}
			catch (IOException ex) {
				this.cutOff.increment();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/** Some hundred requests a second over one connection after the other. */
	private void sendTooMuch(int port) {
		Http http = new Http(port);
		while (!this.over.get()) {
			try {
				if (http.getAs(LocalClient.OPERATOR, "/v1/alarms").status() == 429) {
					this.turnedAway.increment();
				}
				TimeUnit.MILLISECONDS.sleep(1);
			}
			catch (Http.NoAnswerException ex) {
				this.cutOff.increment();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private static String post(String path, String type) {
		return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nX-Source-System: slow\r\nContent-Type: %s\r\nContent-Length: 100000\r\n\r\n"
			.formatted(path, LocalIssuer.bearer(), type);
	}

	/** After a full collection. */
	private static long heapInUse(ServiceProcess service) throws Exception {
		String pid = Long.toString(service.handle().pid());
		Path jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd");
		assertThat(new ProcessBuilder(jcmd.toString(), pid, "GC.run").start().waitFor()).isZero();
		return Arrays.stream(new Http(service.port()).get("/actuator/prometheus").body().split("\n"))
			.filter((line) -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
			.mapToLong((line) -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
