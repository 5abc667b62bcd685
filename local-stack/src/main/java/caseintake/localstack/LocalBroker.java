package caseintake.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** One broker of a {@link LocalKafkaCluster}, in a JVM of its own. */
public final class LocalBroker {

	private final String name;

	private final BrokerFiles files;

	private final BrokerListeners listeners;

	private final Path log;

	private @Nullable OwnedProcess process;

	LocalBroker(String name, BrokerFiles files, BrokerListeners listeners, Path log) {
		this.name = name;
		this.files = files;
		this.listeners = listeners;
		this.log = log;
	}

	/** Its name, for example {@code kafka-2}. */
	public String name() {
		return this.name;
	}

	/** Starts it on the same ports and data, without waiting until it is ready. */
	public synchronized void start() {
		if (isRunning()) {
			throw new LocalStackException(this.name + " already runs");
		}
		this.process = OwnedProcess.start(this.name, JavaRuntime.command(arguments()), Map.of(), this.log);
	}

	/** Whether its process lives. */
	public synchronized boolean isRunning() {
		return this.process != null && this.process.isAlive();
	}

	/** Its process, the last one if it has ended. */
	public synchronized ProcessHandle handle() {
		return Objects.requireNonNull(this.process, "never started").handle();
	}

	/** Ends it at once (SIGKILL); its files stay. */
	public synchronized void kill() {
		if (this.process != null) {
			this.process.kill();
		}
	}

	synchronized String logText() {
		return (this.process != null) ? this.process.logText() : "";
	}

	BrokerListeners listeners() {
		return this.listeners;
	}

	void prepare(int node, Map<Integer, Integer> controllers, String clusterId) {
		this.files.prepare(BrokerSettings.member(node, this.listeners, controllers), clusterId);
	}

	private List<String> arguments() {
		return List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
				"--enable-native-access=ALL-UNNAMED",
				"-Dlogback.configurationFile=caseintake/localstack/broker-logging.xml", "-cp", JavaRuntime.classPath(),
				"kafka.Kafka", this.files.configuration().toString());
	}

}
