package caseintake.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The listeners of one broker of three: one for each kind of client, so that each can be
 * led another way.
 *
 * @param ports where the broker listens, by listener, its controller included
 * @param told where it says that it listens, by listener
 * @param controller where other nodes find its controller
 */
record BrokerListeners(Map<String, Integer> ports, Map<String, Integer> told, int controller) {

	static final String DIRECT = "DIRECT";

	static final String REPLICATION = "REPLICATION";

	static final String CONTROLLER = "CONTROLLER";

	/**
	 * Chooses free ports.
	 * @param broker name of the broker
	 * @param clients who shall have a listener of their own
	 * @param taken ports that were chosen before, to which these are added
	 */
	static BrokerListeners choose(String broker, List<String> clients, Detour detour, Set<Integer> taken) {
		Map<String, Integer> ports = new LinkedHashMap<>();
		Map<String, Integer> told = new LinkedHashMap<>();
		int direct = free(taken);
		ports.put(DIRECT, direct);
		told.put(DIRECT, direct);
		int replication = free(taken);
		ports.put(REPLICATION, replication);
		told.put(REPLICATION, detour.through("replication", broker, replication));
		for (String client : clients) {
			int port = free(taken);
			ports.put(name(client), port);
			told.put(name(client), detour.through(client, broker, port));
		}
		int controller = free(taken);
		ports.put(CONTROLLER, controller);
		return new BrokerListeners(ports, told, detour.through("controllers", broker, controller));
	}

	/** The listener of a client. */
	static String name(String client) {
		return client.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static int free(Set<Integer> taken) {
		int port = LoopbackPort.anyFree();
		while (!taken.add(port)) {
			port = LoopbackPort.anyFree();
		}
		return port;
	}

}
