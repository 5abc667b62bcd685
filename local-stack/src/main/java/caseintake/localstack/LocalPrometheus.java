package caseintake.localstack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Prometheus, of a machine that has one. */
public final class LocalPrometheus implements AutoCloseable {

	/** What tests say that need it. */
	public static final String SKIPPED = "skipped: there are no prometheus and promtool on the PATH (Debian's package prometheus)";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private final OwnedProcess process;

	private final int port;

	private LocalPrometheus(OwnedProcess process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Whether {@code prometheus} and {@code promtool} are on the {@code PATH}. */
	public static boolean isInstalled() {
		return Stream.of("prometheus", "promtool").allMatch(LocalPrometheus::isOnThePath);
	}

	private static boolean isOnThePath(String program) {
		return Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * Starts it on a free port and waits until it answers.
	 * @param configuration its {@code prometheus.yml}
	 * @param folder for its data and its log
	 * @throws LocalStackException if it refuses the configuration
	 */
	public static LocalPrometheus start(Path configuration, Path folder) {
		int port = LoopbackPort.anyFree();
		List<String> command = List.of("prometheus", "--config.file=" + configuration,
				"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port,
				"--log.level=warn");
		var prometheus = new LocalPrometheus(
				OwnedProcess.start("prometheus", command, Map.of(), folder.resolve("prometheus.log")), port);
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
			prometheus.process.awaitReady(() -> prometheus.isReady(client), PATIENCE);
			return prometheus;
		}
		catch (RuntimeException ex) {
			prometheus.close();
			throw ex;
		}
	}

	public int port() {
		return this.port;
	}

	@Override
	public void close() {
		this.process.stop(PATIENCE);
	}

	private boolean isReady(HttpClient client) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/-/ready"))
			.timeout(ANSWER)
			.build();
		try {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while Prometheus started", ex);
		}
	}

}
