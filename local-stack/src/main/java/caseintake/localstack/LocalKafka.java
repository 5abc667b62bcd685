package caseintake.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker (KRaft, broker and controller together) in a JVM of its own, reachable
 * from this machine only. Topics must be created, nothing creates them by itself.
 */
public final class LocalKafka implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(90);

	private static final Duration STOP = Duration.ofSeconds(20);

	private final BrokerFiles files;

	private final int port;

	private final Path log;

	private final BrokerSecurity security;

	private OwnedProcess process;

	private LocalKafka(BrokerFiles files, int port, Path log, BrokerSecurity security) {
		this.files = files;
		this.port = port;
		this.log = log;
		this.security = security;
		this.process = launch();
	}

	/**
	 * Starts a broker and waits until it answers.
	 * @param dataDirectory made if absent; a later start continues with its data
	 * @param port the port to listen on, or 0 for a free one
	 * @throws PortTakenException if another process listens on the port
	 * @throws LocalStackException if the broker does not start
	 */
	public static LocalKafka start(Path dataDirectory, int port) {
		return start(dataDirectory, port, dataDirectory.resolve("kafka.log"));
	}

	/** Like {@link #start(Path, int)}, with the broker's log in a file of your choice. */
	public static LocalKafka start(Path dataDirectory, int port, Path log) {
		return start(dataDirectory, port, log, BrokerSecurity.NONE);
	}

	/** Like {@link #start(Path, int, Path)}, for a broker that knows its clients. */
	public static LocalKafka start(Path dataDirectory, int port, Path log, BrokerSecurity security) {
		BrokerFiles files = new BrokerFiles(Folders.create(dataDirectory));
		return new LocalKafka(files, LoopbackPort.claim(port, "Kafka"), log, security);
	}

	/** The address for clients: {@code 127.0.0.1:port}. */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/** The port for clients. */
	public int port() {
		return this.port;
	}

	/** The broker's process. */
	public ProcessHandle handle() {
		return this.process.handle();
	}

	/** Ends the broker at once (SIGKILL); its files stay. */
	public void kill() {
		this.process.kill();
	}

	/**
	 * Starts the broker again on the same port and data; one that still runs is stopped
	 * first.
	 */
	public void restart() {
		close();
		LoopbackPort.claim(this.port, "Kafka");
		this.process = launch();
	}

	@Override
	public void close() {
		this.process.stop(STOP);
	}

	private OwnedProcess launch() {
		this.files.pid().running().ifPresent((running) -> {
			throw new LocalStackException(
					"a Kafka (process " + running.pid() + ") already runs on " + this.files.folder());
		});
		this.files.prepare(BrokerSettings.alone(this.port, LoopbackPort.anyFree(), this.security),
				this.files.clusterId());
		OwnedProcess broker = OwnedProcess.start("Kafka", JavaRuntime.command(arguments()), Map.of(), this.log);
		try {
			this.files.pid().write(broker.handle());
			broker.awaitReady(() -> LoopbackPort.accepts(this.port), START);
			broker.awaitReady(this::answersAsOurs, START);
			return broker;
		}
		catch (RuntimeException ex) {
			broker.kill();
			throw ex;
		}
	}

	private List<String> arguments() {
		return List.of("-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
				"-Dlogback.configurationFile=caseintake/localstack/broker-logging.xml", "-cp", JavaRuntime.classPath(),
				"kafka.Kafka", this.files.configuration().toString());
	}

	/**
	 * A broker that somebody else put on the port in the meantime has another cluster id.
	 */
	private boolean answersAsOurs() {
		Map<String, Object> settings = new HashMap<>(this.security.client());
		settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
		try (Admin admin = Admin.create(settings)) {
			String clusterId = admin.describeCluster().clusterId().get(6, TimeUnit.SECONDS);
			if (!this.files.clusterId().equals(clusterId)) {
				throw new PortTakenException(this.port, "Kafka");
			}
			return true;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while Kafka started", ex);
		}
	}

}
