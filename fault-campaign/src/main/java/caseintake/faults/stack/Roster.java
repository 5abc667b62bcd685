package caseintake.faults.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who is there to be struck, by name, and which ways lie between them. */
public final class Roster {

	/** Two instances of the intake-service. */
	public static final List<String> INTAKES = List.of("intake-1", "intake-2");

	/** Two instances of the stats-service. */
	public static final List<String> STATS = List.of("stats-1", "stats-2");

	/** Three brokers, each of them also a controller. */
	public static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");

	/** The databases of intake and of stats. */
	public static final List<String> DATABASES = List.of("postgres-intake", "postgres-stats");

	/** All of them. */
	public static final List<String> ALL = Stream.of(INTAKES, STATS, BROKERS, DATABASES).flatMap(List::stream).toList();

	/** Both services' instances. */
	public static final List<String> SERVICES = Stream.of(INTAKES, STATS).flatMap(List::stream).toList();

	/** Every way that can be cut. */
	public static final List<String> WAYS = ways();

	private Roster() {
	}

	/** The name of the way from one to another. */
	public static String way(String from, String to) {
		return from + ">" + to;
	}

	/** The database of a service's instance. */
	public static String database(String service) {
		return INTAKES.contains(service) ? "postgres-intake" : "postgres-stats";
	}

	/** The intake that an instance of stats asks. */
	public static String journalOf(String stats) {
		return INTAKES.get(STATS.indexOf(stats));
	}

	private static List<String> ways() {
		List<String> ways = new ArrayList<>();
		for (String service : SERVICES) {
			BROKERS.forEach((broker) -> ways.add(way(service, broker)));
			ways.add(way(service, database(service)));
		}
		STATS.forEach((stats) -> ways.add(way(stats, journalOf(stats))));
		INTAKES.forEach((intake) -> ways.add(way("clients", intake)));
		for (String broker : BROKERS) {
			ways.add(way("replication", broker));
			ways.add(way("controllers", broker));
		}
		return List.copyOf(ways);
	}

}
