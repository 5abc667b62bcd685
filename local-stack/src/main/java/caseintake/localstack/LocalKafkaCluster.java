package caseintake.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * Three Kafka brokers (KRaft, each of them also a controller of the quorum), reachable
 * from this machine only. Data are kept three times, a write needs two of them.
 */
public final class LocalKafkaCluster implements AutoCloseable {

	private static final int SIZE = 3;

	private static final Duration START = Duration.ofMinutes(2);

	private final List<LocalBroker> brokers;

	private LocalKafkaCluster(List<LocalBroker> brokers) {
		this.brokers = List.copyOf(brokers);
	}

	/**
	 * Starts the brokers and waits until all three have found each other.
	 * @param folder made if absent, without a cluster in it
	 * @param clients names of those who shall have a listener of their own
	 * @param detour the way that they, and the brokers among themselves, take
	 * @param logs where each broker's log goes
	 * @throws LocalStackException if the brokers do not start
	 */
	public static LocalKafkaCluster start(Path folder, List<String> clients, Detour detour, Path logs) {
		LocalKafkaCluster cluster = prepare(folder, clients, detour, logs);
		cluster.brokers.forEach(LocalBroker::start);
		try {
			cluster.awaitAll();
			return cluster;
		}
		catch (RuntimeException ex) {
			cluster.close();
			throw ex;
		}
	}

	private static LocalKafkaCluster prepare(Path folder, List<String> clients, Detour detour, Path logs) {
		Set<Integer> taken = new HashSet<>();
		List<LocalBroker> brokers = new ArrayList<>();
		Map<Integer, Integer> controllers = new TreeMap<>();
		for (int node = 1; node <= SIZE; node++) {
			String name = "kafka-" + node;
			BrokerListeners listeners = BrokerListeners.choose(name, clients, detour, taken);
			controllers.put(node, listeners.controller());
			brokers.add(new LocalBroker(name, new BrokerFiles(Folders.create(folder.resolve(name))), listeners,
					logs.resolve(name + ".log")));
		}
		String clusterId = Uuid.randomUuid().toString();
		for (int node = 1; node <= SIZE; node++) {
			brokers.get(node - 1).prepare(node, controllers, clusterId);
		}
		return new LocalKafkaCluster(brokers);
	}

	/** Its brokers. */
	public List<LocalBroker> brokers() {
		return this.brokers;
	}

	/** The addresses that a client of that name is to be told. */
	public String bootstrapServers(String client) {
		return addresses(BrokerListeners.name(client));
	}

	/** Addresses that no detour lies before. */
	public String directServers() {
		return addresses(BrokerListeners.DIRECT);
	}

	/** Ends all brokers at once; nobody needs their data any more. */
	@Override
	public void close() {
		this.brokers.forEach(LocalBroker::kill);
	}

	private String addresses(String listener) {
		return this.brokers.stream()
			.map((broker) -> "127.0.0.1:" + broker.listeners().told().get(listener))
			.collect(Collectors.joining(","));
	}

	private void awaitAll() {
		long deadline = System.nanoTime() + START.toNanos();
		while (nodes() < SIZE) {
			for (LocalBroker broker : this.brokers) {
				if (!broker.isRunning()) {
					throw new LocalStackException(broker.name() + " ended before it was ready. " + broker.logText());
				}
			}
			if (System.nanoTime() > deadline) {
				throw new LocalStackException(
						"The three brokers have not found each other within " + START.toSeconds() + " s.");
			}
		}
	}

	private int nodes() {
		Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, directServers(),
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				2_000);
		Admin admin = Admin.create(settings);
		try {
			return admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).size();
		}
		catch (ExecutionException | TimeoutException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalStackException("interrupted while the brokers started", ex);
		}
		finally {
			admin.close(Duration.ZERO);
		}
	}

}
