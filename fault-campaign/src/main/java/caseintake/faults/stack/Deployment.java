package caseintake.faults.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import caseintake.localstack.LocalKafkaCluster;
import caseintake.localstack.LocalPostgres;
import caseintake.localstack.LocalStackException;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline: two instances of each service, three brokers, a PostgreSQL for each
 * service, every one a process of its own, and every way between them through a proxy.
 */
public final class Deployment implements AutoCloseable {

	private static final Duration READY = Duration.ofMinutes(3);

	private final Ways ways = new Ways();

	private final Map<String, Keeper> keepers = new HashMap<>();

	private final Map<String, ServiceMember> services = new HashMap<>();

	private final Map<String, LocalPostgres> databases = new HashMap<>();

	private final Path programs;

	private final Path folder;

	private final Path logs;

	private final Starts starts = new Starts();

	private @Nullable LocalKafkaCluster cluster;

	/**
	 * Describes a deployment, without starting anything.
	 * @param programs the folder with both services, unpacked
	 * @param folder an empty one for data
	 * @param logs where the processes' logs go
	 */
	public Deployment(Path programs, Path folder, Path logs) {
		this.programs = programs;
		this.folder = folder;
		this.logs = logs;
	}

	/**
	 * Starts everything, side by side where that is possible, and waits until it is
	 * ready.
	 * @throws LocalStackException if something does not start
	 */
	public void start() {
		CompletableFuture<LocalKafkaCluster> brokers = this.starts.begin(
				() -> LocalKafkaCluster.start(this.folder.resolve("kafka"), Roster.SERVICES, this::detour, this.logs));
		Map<String, CompletableFuture<LocalPostgres>> postgres = new HashMap<>();
		for (String name : Roster.DATABASES) {
			postgres.put(name, this.starts
				.begin(() -> LocalPostgres.start(this.folder.resolve(name), 0, this.logs.resolve(name + ".log"))));
		}
		postgres.forEach((name, starting) -> {
			LocalPostgres started = Starts.await(starting);
			this.databases.put(name, started);
			String service = name.substring("postgres-".length());
			started.jdbcUrl(service, service);
			keep(new PostgresMember(name, started));
		});
		LocalKafkaCluster started = Starts.await(brokers);
		this.cluster = started;
		started.brokers().forEach((broker) -> keep(new BrokerMember(broker)));
		startServices(started);
	}

	private void startServices(LocalKafkaCluster brokers) {
		var settings = new ServiceSettings(this.ways, brokers, this::servicePort, this::database);
		for (String name : Roster.SERVICES) {
			String module = Roster.INTAKES.contains(name) ? "intake-service" : "stats-service";
			Path jar = this.programs.resolve(module).resolve(module + ".jar");
			this.services.put(name, new ServiceMember(name, jar, settings.environment(name),
					ServiceSettings.SHORT_TIMES, this.logs.resolve(name + ".log")));
		}
		this.services.values().forEach(ServiceMember::start);
		this.services.values().forEach((service) -> service.current().awaitReady(READY));
		this.services.values().forEach(this::keep);
		Roster.INTAKES.forEach((name) -> this.ways.open("clients", name, () -> servicePort(name)));
	}

	private int detour(String from, String broker, int port) {
		return this.ways.open(from, broker, () -> port);
	}

	private int servicePort(String name) {
		return service(name).port();
	}

	private void keep(Member member) {
		var keeper = new Keeper(member);
		this.keepers.put(member.name(), keeper);
		keeper.keep();
	}

	/** Who looks after that member. */
	public Keeper keeper(String name) {
		Keeper keeper = this.keepers.get(name);
		if (keeper == null) {
			throw new IllegalArgumentException("There is no " + name);
		}
		return keeper;
	}

	/** All of them. */
	public Collection<Keeper> keepers() {
		return this.keepers.values();
	}

	/** The ways between them. */
	public Ways ways() {
		return this.ways;
	}

	/** Where an instance takes requests, without a proxy before it. */
	public int directPort(String service) {
		return servicePort(service);
	}

	/** Where a debugger may attach to an instance, at its present start. */
	public int debugPort(String service) {
		return service(service).debugPort();
	}

	/** The database of intake or stats, without a proxy before it. */
	public String databaseUrl(String database) {
		return ServiceSettings.url(database(database).port(), database) + "?user=postgres";
	}

	/** The brokers, without a proxy before them. */
	public String brokers() {
		LocalKafkaCluster started = this.cluster;
		if (started == null) {
			throw new IllegalStateException("The brokers were not started");
		}
		return started.directServers();
	}

	/** Ends everything at once; nobody needs its data any more. */
	@Override
	public void close() {
		this.keepers.values().forEach(Keeper::close);
		this.services.values().stream().filter(Member::isRunning).forEach(Member::kill);
		this.starts.close();
		this.ways.close();
	}

	private LocalPostgres database(String name) {
		LocalPostgres postgres = this.databases.get(name);
		if (postgres == null) {
			throw new IllegalArgumentException("There is no " + name);
		}
		return postgres;
	}

	private ServiceMember service(String name) {
		ServiceMember service = this.services.get(name);
		if (service == null) {
			throw new IllegalArgumentException("There is no " + name);
		}
		return service;
	}

}
