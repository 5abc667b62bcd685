package caseintake.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service's jar, run as a process of its own by the Java that runs this program. */
public final class ServiceProcess implements AutoCloseable {

	/**
	 * How the services are started everywhere, beside the size of their heap. A heap of
	 * 128 MB costs the serial collector half of the processor time that it costs the
	 * usual one.
	 */
	public static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-XX:+ExitOnOutOfMemoryError");

	private static final Duration STOP = Duration.ofSeconds(40);

	private static final Duration ANSWER = Duration.ofSeconds(2);

	private final OwnedProcess process;

	private final int port;

	private ServiceProcess(OwnedProcess process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts a service, without waiting until it is ready.
	 * @param jar an executable jar
	 * @param environment added to this process' own; without {@code SERVER_PORT}, or with
	 * 0, a free port is chosen; without an issuer, it trusts that of this JVM
	 * @param jvmOptions for example {@code -Xmx256m}
	 * @param logFile its output is appended here
	 * @throws PortTakenException if another process listens on the port
	 */
	public static ServiceProcess start(Path jar, Map<String, String> environment, List<String> jvmOptions,
			Path logFile) {
		String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
		if (!Files.isRegularFile(jar)) {
			throw new LocalStackException(name + " has not been built: there is no " + jar);
		}
		int port = LoopbackPort.claim(Integer.parseInt(environment.getOrDefault("SERVER_PORT", "0")), name);
		Map<String, String> variables = new HashMap<>(environment);
		if (!variables.containsKey(LocalIssuer.VARIABLE)) {
			variables.putAll(LocalIssuer.shared().environment());
		}
		variables.put("SERVER_PORT", Integer.toString(port));
		List<String> arguments = new ArrayList<>(jvmOptions);
		arguments.addAll(List.of("-jar", jar.toString()));
		OwnedProcess process = OwnedProcess.start(name, JavaRuntime.command(arguments), variables, logFile);
		return new ServiceProcess(process, port);
	}

	/**
	 * Waits until the service says that it is ready.
	 * @throws LocalStackException if it ends before, or is not ready in time
	 */
	public void awaitReady(Duration atMost) {
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
			this.process.awaitReady(() -> isReady(client), atMost);
		}
	}

	public int port() {
		return this.port;
	}

	public ProcessHandle handle() {
		return this.process.handle();
	}

	/** Ends the service at once (SIGKILL). */
	public void kill() {
		this.process.kill();
	}

	/** Asks the service to end (SIGTERM) and waits for it. */
	public void stop() {
		this.process.stop(STOP);
	}

	@Override
	public void close() {
		stop();
	}

	private boolean isReady(HttpClient client) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/actuator/health/readiness"))
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
			throw new LocalStackException("interrupted while a service started", ex);
		}
	}

}
