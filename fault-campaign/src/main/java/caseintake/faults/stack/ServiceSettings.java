package caseintake.faults.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import caseintake.localstack.LocalKafkaCluster;
import caseintake.localstack.LocalPostgres;

/**
 * What a service is told of its surroundings: the proxies' addresses, and shorter times
 * than an operator would choose, so that a minute has many leases and sessions in it.
 */
record ServiceSettings(Ways ways, LocalKafkaCluster brokers, ToIntFunction<String> servicePort,
		Function<String, LocalPostgres> databases) {

	/** System properties. Pauses outlast all of these but the longest ones of Kafka. */
	static final List<String> SHORT_TIMES = List.of("-Dcase-intake.relay.lease=3s", "-Dcase-intake.rebuild.lease=3s",
			"-Dcase-intake.counting.heal-after=15s", "-Dcase-intake.counting.totals-interval=5s",
			"-Dspring.kafka.consumer.properties.session.timeout.ms=3000",
			"-Dspring.kafka.consumer.properties.heartbeat.interval.ms=500",
			"-Dspring.kafka.consumer.properties.max.poll.interval.ms=6000");

	/** The JDBC address of a service's database behind a port, without a user. */
	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database.substring("postgres-".length()));
	}

	Map<String, String> environment(String service) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.brokers.bootstrapServers(service));
		String database = Roster.database(service);
		int proxy = this.ways.open(service, database, this.databases.apply(database)::port);
		environment.put("SPRING_DATASOURCE_URL", url(proxy, database));
		if (Roster.STATS.contains(service)) {
			String intake = Roster.journalOf(service);
			int journal = this.ways.open(service, intake, () -> this.servicePort.applyAsInt(intake));
			environment.put("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + journal);
		}
		return environment;
	}

}
