package caseintake.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import caseintake.localstack.Endings;
import caseintake.localstack.LocalKafka;
import caseintake.localstack.LocalPostgres;
import caseintake.localstack.ServiceProcess;
import caseintake.referencedata.InvalidReferenceDataException;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

/**
 * Both services as processes with little memory, on a broker and a database of their own.
 */
final class Stack implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private static final List<String> JVM = List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC");

	private final Endings endings = new Endings("stack");

	private final Path folder;

	private final LocalPostgres postgres;

	private final LocalKafka kafka;

	private final ServiceProcess intake;

	private final ServiceProcess stats;

	/**
	 * Starts everything and waits until it is ready.
	 * @param project the project's folder, with built services
	 * @param folder an empty one for data and logs
	 */
	Stack(Path project, Path folder) {
		this.folder = folder;
		this.postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
		this.endings.add(this.postgres::kill);
		this.kafka = LocalKafka.start(folder.resolve("kafka"), 0);
		this.endings.add(this.kafka::kill);
		try {
			Path force = folder.resolve("force.yaml");
			try (InputStream file = forceFile()) {
				Files.copy(file, force, StandardCopyOption.REPLACE_EXISTING);
			}
			Map<String, String> common = Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.kafka.bootstrapServers(),
					"CASE_INTAKE_REFERENCE_DATA", force.toUri().toString(), "CASE_INTAKE_LIMITS_REQUESTS_PER_SECOND",
					"1000000");
			this.intake = start(project, "intake", common, Map.of("CASE_INTAKE_RELAY_REPLICAS", "1"));
			this.stats = start(project, "stats", common,
					Map.of("CASE_INTAKE_JOURNAL_URL", "http://localhost:" + this.intake.port()));
			this.intake.awaitReady(START);
			this.stats.awaitReady(START);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The reference data that both services are given. */
	static ReferenceData force() {
		try (InputStream file = forceFile()) {
			return ReferenceDataFile.read(file, "force.yaml");
		}
		catch (IOException | InvalidReferenceDataException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static InputStream forceFile() {
		return Objects.requireNonNull(Stack.class.getResourceAsStream("force.yaml"), "force.yaml is missing");
	}

	private ServiceProcess start(Path project, String name, Map<String, String> common, Map<String, String> own) {
		var environment = new HashMap<>(common);
		environment.putAll(own);
		environment.put("SPRING_DATASOURCE_URL", this.postgres.jdbcUrl(name, name));
		Path jar = project.resolve(name + "-service/target/program/" + name + "-service.jar");
		ServiceProcess service = ServiceProcess.start(jar, environment, JVM, log(name));
		this.endings.add(service::kill);
		return service;
	}

	ServiceProcess intake() {
		return this.intake;
	}

	ServiceProcess stats() {
		return this.stats;
	}

	/** Whether both services run. */
	boolean isAlive() {
		return this.intake.handle().isAlive() && this.stats.handle().isAlive();
	}

	/** Address of the broker. */
	String broker() {
		return this.kafka.bootstrapServers();
	}

	Connection intakeDatabase() throws SQLException {
		return DriverManager.getConnection(this.postgres.jdbcUrl("intake"));
	}

	Connection statsDatabase() throws SQLException {
		return DriverManager.getConnection(this.postgres.jdbcUrl("stats"));
	}

	Path log(String service) {
		return this.folder.resolve(service + ".log");
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
