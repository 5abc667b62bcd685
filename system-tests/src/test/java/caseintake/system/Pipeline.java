package caseintake.system;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.localstack.LocalKafka;
import caseintake.localstack.LocalPostgres;
import caseintake.localstack.ServiceProcess;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** Broker, database and services, each a process of its own, in a folder of their own. */
final class Pipeline implements AutoCloseable {

	static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private static final Duration START = Duration.ofMinutes(3);

	/** Little memory, and compiled for a quick start. */
	private static final List<String> JVM = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC",
			"-XX:TieredStopAtLevel=1");

	final LocalPostgres postgres;

	LocalKafka kafka;

	private final Path folder;

	private final Map<String, String> environment = new HashMap<>();

	private final Map<String, ServiceProcess> services = new HashMap<>();

	private Pipeline(Path folder) {
		this.folder = folder;
		this.postgres = LocalPostgres.start(postgresFolder(), 0);
		this.kafka = LocalKafka.start(folder.resolve("kafka"), 0);
		this.environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.kafka.bootstrapServers());
	}

	Path postgresFolder() {
		return this.folder.resolve("postgres");
	}

	/** Broker and database alone. */
	static Pipeline without(Path folder) {
		Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
		return new Pipeline(folder);
	}

	/** One instance of each service, ready. */
	static Pipeline start(Path folder) {
		return start(folder, Map.of());
	}

	/** One instance of each service, ready, with settings of their own. */
	static Pipeline start(Path folder, Map<String, String> settings) {
		Pipeline pipeline = without(folder);
		pipeline.environment.putAll(settings);
		try {
			pipeline.startIntake("intake");
			pipeline.startStats("stats", "intake");
			pipeline.ready(pipeline.service("intake"));
			pipeline.ready(pipeline.service("stats"));
			return pipeline;
		}
		catch (RuntimeException ex) {
			pipeline.close();
			throw ex;
		}
	}

	/** Starts an instance of intake, or the one of that name again, on its port. */
	ServiceProcess startIntake(String name) {
		return startIntake(name, this.postgres);
	}

	/** Starts it on a PostgreSQL of its own. */
	ServiceProcess startIntake(String name, LocalPostgres itsPostgres) {
		return start(name, "intake-service", Map.of("SPRING_DATASOURCE_URL", itsPostgres.jdbcUrl("intake", "intake"),
				"CASE_INTAKE_RELAY_REPLICAS", "1"));
	}

	/** Starts an instance of stats, or the one of that name again, on its port. */
	ServiceProcess startStats(String name, String intake) {
		return startStats(name, intake, this.postgres);
	}

	/** Starts it on a PostgreSQL of its own. */
	ServiceProcess startStats(String name, String intake, LocalPostgres itsPostgres) {
		return start(name, "stats-service", Map.of("SPRING_DATASOURCE_URL", itsPostgres.jdbcUrl("stats", "stats"),
				"CASE_INTAKE_JOURNAL_URL", "http://localhost:" + service(intake).port()));
	}

	private ServiceProcess start(String name, String module, Map<String, String> settings) {
		Map<String, String> all = new HashMap<>(this.environment);
		all.putAll(settings);
		ServiceProcess before = this.services.get(name);
		if (before != null) {
			all.put("SERVER_PORT", Integer.toString(before.port()));
		}
		ServiceProcess service = ServiceProcess.start(PROJECT.resolve(module + "/target/program/" + module + ".jar"),
				all, JVM, this.folder.resolve(name + ".log"));
		this.services.put(name, service);
		return service;
	}

	ServiceProcess ready(ServiceProcess service) {
		service.awaitReady(START);
		return service;
	}

	ServiceProcess service(String name) {
		ServiceProcess service = this.services.get(name);
		if (service == null) {
			throw new IllegalArgumentException("No service was started as " + name);
		}
		return service;
	}

	Http intake() {
		return new Http(service("intake").port());
	}

	Http stats() {
		return new Http(service("stats").port());
	}

	/** Waits until stats says that everything in the journal is counted. */
	void awaitComplete(long cases) {
		Awaitility.await().pollInterval(Duration.ofMillis(100)).ignoreExceptions().untilAsserted(() -> {
			Http.Answer answer = stats().get("/v1/pipeline");
			assertThat(answer.json().path("completeness").asString("")).as(answer.body()).isEqualTo("complete");
			assertThat(answer.json().path("total").path("counted").asLong()).isGreaterThanOrEqualTo(cases);
		});
	}

	/** Imports the cases that ./run begins with, and waits until they are counted. */
	void loadSample() {
		try {
			Path sample = PROJECT.resolve("samples/dark-room.ndjson");
			assertThat(intake().importLines(BodyPublishers.ofFile(sample)).status()).isEqualTo(200);
		}
		catch (FileNotFoundException ex) {
			throw new UncheckedIOException(ex);
		}
		awaitComplete(84);
	}

	/** The cluster is gone with everything in it, and an empty one has its address. */
	void loseKafka() {
		this.kafka.kill();
		this.kafka = LocalKafka.start(this.folder.resolve("empty-kafka"), this.kafka.port());
	}

	@Override
	public void close() {
		this.services.values().forEach(ServiceProcess::kill);
		this.kafka.kill();
		this.postgres.kill();
	}

}
