package caseintake.benchmarks.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.benchmarks.contest.Setting;
import caseintake.localstack.Endings;

/**
 * Both services as they are shipped, as processes on a broker and a database of their
 * own. A peer may use these, too, with a database and a topic of another name.
 */
public final class Pipeline implements AutoCloseable {

	/** The intake's database. */
	public static final String INTAKE = "intake";

	/** The counters' database. */
	public static final String STATS = "stats";

	private final Endings endings = new Endings("pipeline");

	private final AtomicInteger more = new AtomicInteger();

	private final PipelinePlan plan;

	private final Infrastructure infrastructure;

	private final Programs programs;

	private final Program intake;

	private final Program stats;

	/** Starts everything and waits until it is ready. */
	public Pipeline(Setting setting, PipelinePlan plan) {
		this.plan = plan;
		this.infrastructure = new Infrastructure(setting.folder().resolve(plan.name()));
		this.endings.add(this.infrastructure::close);
		this.programs = new Programs(setting);
		this.endings.add(this.programs::close);
		this.intake = startIntake(plan.name());
		this.stats = startStats(plan.name());
		this.intake.awaitReady();
		this.stats.awaitReady();
	}

	private Program startIntake(String name) {
		var environment = environment(INTAKE);
		environment.put("CASE_INTAKE_RELAY_REPLICAS", "1");
		environment.putAll(this.plan.intake());
		return this.programs.ours("intake-service", name + "-intake", this.plan.heap(), environment);
	}

	private Program startStats(String name) {
		var environment = environment(STATS);
		environment.put("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + this.intake.port());
		environment.putAll(this.plan.stats());
		return this.programs.ours("stats-service", name + "-stats", this.plan.heap(), environment);
	}

	/** What both services are told of the infrastructure. */
	private Map<String, String> environment(String database) {
		var environment = new HashMap<String, String>();
		environment.put("SPRING_DATASOURCE_URL", this.infrastructure.jdbcUrl(database));
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.infrastructure.bootstrapServers());
		environment.put("CASE_INTAKE_REFERENCE_DATA", this.plan.referenceData().toUri().toString());
		return environment;
	}

	/**
	 * Starts one more of each service, on the same databases, and waits until they are
	 * ready.
	 */
	public void addInstances() {
		Program anotherIntake = startIntake(this.plan.name() + "-" + this.more.incrementAndGet());
		Program anotherStats = startStats(this.plan.name() + "-" + this.more.get());
		anotherIntake.awaitReady();
		anotherStats.awaitReady();
	}

	public Infrastructure infrastructure() {
		return this.infrastructure;
	}

	/** Starts more programs, which end with the pipeline. */
	public Programs programs() {
		return this.programs;
	}

	public Program intake() {
		return this.intake;
	}

	public Program stats() {
		return this.stats;
	}

	public Connection statsDatabase() throws SQLException {
		return this.infrastructure.connect(STATS);
	}

	/**
	 * CPU time that all processes have taken so far, PostgreSQL and the broker included.
	 */
	public Duration cpu() {
		return this.intake.cpu()
			.plus(this.stats.cpu())
			.plus(this.infrastructure.postgresCpu())
			.plus(this.infrastructure.kafkaCpu());
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
