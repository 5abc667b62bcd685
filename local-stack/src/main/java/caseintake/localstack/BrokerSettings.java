package caseintake.localstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written into a broker's configuration, but for the place of its data. */
final class BrokerSettings {

	private static final String SMALL_MACHINE = """
			auto.create.topics.enable=false
			unclean.leader.election.enable=false
			offsets.topic.num.partitions=4
			transaction.state.log.num.partitions=4
			share.coordinator.state.topic.num.partitions=4

			# a small machine, and nobody who wants to wait
			group.initial.rebalance.delay.ms=0
			broker.heartbeat.interval.ms=500
			broker.session.timeout.ms=3000
			num.io.threads=4
			background.threads=2
			log.cleaner.dedupe.buffer.size=8388608
			""";

	private BrokerSettings() {
	}

	/** One broker that is the whole cluster. */
	static String alone(int port, int controllerPort, BrokerSecurity security) {
		return """
				process.roles=broker,controller
				node.id=1
				listeners=%3$s://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
				advertised.listeners=%3$s://127.0.0.1:%1$d
				controller.listener.names=CONTROLLER
				controller.quorum.voters=1@127.0.0.1:%2$d
				listener.security.protocol.map=%3$s:%3$s,CONTROLLER:%3$s
				inter.broker.listener.name=%3$s
				num.network.threads=2
				offsets.topic.replication.factor=1
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				share.coordinator.state.topic.replication.factor=1
				share.coordinator.state.topic.min.isr=1
				""".formatted(port, controllerPort, security.protocol()) + SMALL_MACHINE + security.broker();
	}

	/**
	 * One broker of three.
	 * @param listeners its listeners
	 * @param controllers the address of each node's controller, by node
	 */
	static String member(int node, BrokerListeners listeners, Map<Integer, Integer> controllers) {
		Map<String, Integer> all = new LinkedHashMap<>(listeners.told());
		all.put(BrokerListeners.CONTROLLER, 0);
		return """
				process.roles=broker,controller
				node.id=%d
				listeners=%s
				advertised.listeners=%s
				controller.listener.names=CONTROLLER
				controller.quorum.voters=%s
				listener.security.protocol.map=%s
				inter.broker.listener.name=REPLICATION
				num.network.threads=1
				default.replication.factor=3
				min.insync.replicas=2
				offsets.topic.replication.factor=3
				transaction.state.log.replication.factor=3
				transaction.state.log.min.isr=2
				share.coordinator.state.topic.replication.factor=3
				share.coordinator.state.topic.min.isr=2
				replica.lag.time.max.ms=5000
				group.min.session.timeout.ms=1000
				""".formatted(node, addresses(listeners.ports()), addresses(listeners.told()),
				controllers.entrySet()
					.stream()
					.map((each) -> each.getKey() + "@127.0.0.1:" + each.getValue())
					.collect(Collectors.joining(",")),
				all.keySet().stream().map((name) -> name + ":PLAINTEXT").collect(Collectors.joining(",")))
				+ SMALL_MACHINE;
	}

	private static String addresses(Map<String, Integer> ports) {
		return ports.entrySet()
			.stream()
			.map((each) -> each.getKey() + "://127.0.0.1:" + each.getValue())
			.collect(Collectors.joining(","));
	}

}
