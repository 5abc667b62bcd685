package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A token issuer and four processes, started in the order in which they need each other
 * and stopped in the opposite one.
 */
final class Deployment implements AutoCloseable {

	private static final Duration READY = Duration.ofMinutes(5);

	private final Settings settings;

	private final DataFolder data;

	private final Ports ports;

	private final Console console;

	private @Nullable LocalIssuer issuer;

	private final Deque<Running> running = new ArrayDeque<>();

	Deployment(Settings settings, DataFolder data, Ports ports, Console console) {
		this.settings = settings;
		this.data = data;
		this.ports = ports;
		this.console = console;
	}

	/** One of them. */
	private record Running(String name, ProcessHandle process, Path log, Runnable stop) {

		String endedByItself() {
			return this.name + " (process " + this.process.pid()
					+ ") has ended by itself, so everything else was stopped. Its log is " + this.log;
		}

	}

	void start() {
		this.issuer = LocalIssuer.start(this.ports.issuer(), IssuerKey.keptIn(this.data.issuerKey()));
		this.console.during("Starting PostgreSQL", this::startPostgres);
		this.console.during("Starting Kafka", this::startKafka);
		this.console.during("Starting intake-service and stats-service", this::startServices);
	}

	/** Completes with a sentence when one of them ends without having been asked to. */
	CompletableFuture<String> firstEnd() {
		return CompletableFuture
			.anyOf(this.running.stream()
				.map((one) -> one.process().onExit().thenApply((process) -> one.endedByItself()))
				.toArray(CompletableFuture[]::new))
			.thenApply(String.class::cast);
	}

	/**
	 * What a service needs to know, under the names that it reads from the environment.
	 */
	Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>(issuer().environment());
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + this.ports.kafka());
		environment.put("CASE_INTAKE_RELAY_REPLICAS", "1");
		environment.put("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + this.ports.intake());
		Path referenceData = this.settings.referenceData();
		if (referenceData != null) {
			environment.put("CASE_INTAKE_REFERENCE_DATA", referenceData.toUri().toString());
		}
		return environment;
	}

	/** Whose tokens the services take, once it is started. */
	LocalIssuer issuer() {
		return Objects.requireNonNull(this.issuer, "not started");
	}

	JournalTime journalTime() {
		return new JournalTime(databaseUrl("intake") + "?user=postgres");
	}

	/** Without a user: each service knows its own. */
	String databaseUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.ports.postgres() + "/" + database;
	}

	/**
	 * The service's jar, a copy: the built one may be replaced while the service runs.
	 */
	Path jar(String service) {
		return program(service).resolve(service + ".jar");
	}

	private Path program(String service) {
		return this.data.root().resolve("programs").resolve(service);
	}

	@Override
	public void close() {
		while (!this.running.isEmpty()) {
			Running last = this.running.removeLast();
			this.console.during("Stopping " + last.name(), last.stop());
		}
		if (this.issuer != null) {
			this.issuer.close();
		}
	}

	private void startPostgres() {
		Path log = this.data.log("postgres");
		LocalPostgres postgres = LocalPostgres.start(this.data.postgres(), this.ports.postgres(), log);
		this.running.add(new Running("PostgreSQL", postgres.handle(), log, postgres::close));
		List.of("intake", "stats").forEach((database) -> postgres.jdbcUrl(database, database));
	}

	private void startKafka() {
		Path log = this.data.log("kafka");
		LocalKafka kafka = LocalKafka.start(this.data.kafka(), this.ports.kafka(), log);
		this.running.add(new Running("Kafka", kafka.handle(), log, kafka::close));
	}

	private void startServices() {
		ServiceProcess intake = startService("intake-service", this.ports.intake(), "intake");
		List<Chapter> chapters = this.settings.chapters();
		if (!chapters.isEmpty()) {
			// before anybody is told that the journal has come to the present
			journalTime().begin(chapters.getFirst().noon(), intake.handle());
		}
		ServiceProcess stats = startService("stats-service", this.ports.stats(), "stats");
		intake.awaitReady(READY);
		stats.awaitReady(READY);
	}

	private ServiceProcess startService(String name, int port, String database) {
		copyProgram(name);
		Map<String, String> environment = environment();
		environment.put("SERVER_PORT", Integer.toString(port));
		environment.put("SPRING_DATASOURCE_URL", databaseUrl(database));
		Path log = this.data.log(name);
		List<String> jvmOptions = new ArrayList<>(ServiceProcess.JVM_OPTIONS);
		jvmOptions.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
		ServiceProcess service = ServiceProcess.start(jar(name), environment, jvmOptions, log);
		this.data.pid(name).write(service.handle());
		this.running.add(new Running(name, service.handle(), log, service::stop));
		return service;
	}

	private void copyProgram(String service) {
		Path built = this.settings.root().resolve(service).resolve("target/program");
		try {
			Folders.copy(built, program(service));
		}
		catch (IOException ex) {
			throw new LocalStackException(service + " has not been built: " + built + " cannot be copied.", ex);
		}
	}

}
