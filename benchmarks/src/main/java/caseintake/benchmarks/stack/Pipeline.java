package caseintake.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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

	private final Infrastructure infrastructure;

	private final Programs programs;

	private final Program intake;

	private final Program stats;

	/** Starts everything and waits until it is ready. */
	public Pipeline(Setting setting, PipelinePlan plan) throws IOException {
		this.infrastructure = new Infrastructure(setting.folder().resolve(plan.name()));
		this.endings.add(this.infrastructure::close);
		this.programs = new Programs(setting);
		this.endings.add(this.programs::close);
		this.intake = start(plan, INTAKE, Map.of("CASE_INTAKE_RELAY_REPLICAS", "1"), plan.intake());
		this.stats = start(plan, STATS, Map.of("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + this.intake.port()),
				plan.stats());
		this.intake.awaitReady();
		this.stats.awaitReady();
	}

	private Program start(PipelinePlan plan, String name, Map<String, String> own, Map<String, String> more)
			throws IOException {
		var environment = new HashMap<>(environment(name, plan.referenceData()));
		environment.putAll(own);
		environment.putAll(more);
		return this.programs.ours(name + "-service", plan.name() + "-" + name, plan.heap(), environment);
	}

	/** What both services are told of the infrastructure. */
	private Map<String, String> environment(String database, Path referenceData) {
		return Map.of("SPRING_DATASOURCE_URL", this.infrastructure.jdbcUrl(database), "SPRING_KAFKA_BOOTSTRAP_SERVERS",
				this.infrastructure.bootstrapServers(), "CASE_INTAKE_REFERENCE_DATA", referenceData.toUri().toString());
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

	/** CPU time that all processes have taken so far, PostgreSQL and the broker included. */
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
