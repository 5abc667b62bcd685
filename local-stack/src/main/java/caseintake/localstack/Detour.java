package caseintake.localstack;

/** Leads connections to a broker through something that may cut them. */
@FunctionalInterface
public interface Detour {

	/**
	 * Called once for each way to each broker, before it starts.
	 * @param from who connects: a client's name, {@code replication} or
	 * {@code controllers}
	 * @param broker name of the broker
	 * @param port where the broker listens on the loopback address
	 * @return the port that is told to whoever connects
	 */
	int through(String from, String broker, int port);

}
