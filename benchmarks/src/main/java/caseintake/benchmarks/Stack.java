package caseintake.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.localstack.Endings;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.LocalPostgres;
import caseintake.localstack.ServiceProcess;

/**
 * Both services as they are shipped, as processes on a broker and a database of their
 * own.
 */
final class Stack implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(10);

	private static final List<String> JVM = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

	private final Endings endings = new Endings("stack");

	private final LocalPostgres postgres;

	private final Service intake;

	private final Service stats;

	/**
	 * Starts everything and waits until it is ready.
	 * @param project the project's folder, with built services
	 * @param folder an empty one for data and logs
	 * @param referenceData a file for both services
	 */
	Stack(Path project, Path folder, Path referenceData) {
		this.postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		this.endings.add(this.postgres::kill);
		LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"), 0);
		this.endings.add(kafka::kill);
		Map<String, String> common = Map.of("SERVER_ADDRESS", "127.0.0.1", "SPRING_KAFKA_BOOTSTRAP_SERVERS",
				kafka.bootstrapServers(), "CASE_INTAKE_REFERENCE_DATA", referenceData.toUri().toString());
		ServiceProcess intakeProcess = start(project, folder, "intake", common,
				Map.of("CASE_INTAKE_RELAY_REPLICAS", "1"));
		ServiceProcess statsProcess = start(project, folder, "stats", common,
				Map.of("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + intakeProcess.port()));
		intakeProcess.awaitReady(START);
		statsProcess.awaitReady(START);
		this.intake = Service.on(intakeProcess.port());
		this.stats = Service.on(statsProcess.port());
	}

	private ServiceProcess start(Path project, Path folder, String name, Map<String, String> common,
			Map<String, String> own) {
		var environment = new HashMap<>(common);
		environment.putAll(own);
		environment.put("SPRING_DATASOURCE_URL", this.postgres.jdbcUrl(name));
		Path jar = project.resolve(name + "-service/target/program/" + name + "-service.jar");
		ServiceProcess service = ServiceProcess.start(jar, environment, JVM, folder.resolve(name + ".log"));
		this.endings.add(service::kill);
		return service;
	}

	Service intake() {
		return this.intake;
	}

	Service stats() {
		return this.stats;
	}

	Connection statsDatabase() throws SQLException {
		return DriverManager.getConnection(this.postgres.jdbcUrl("stats"));
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
