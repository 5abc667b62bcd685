package caseintake.benchmarks.counting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Importing;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Programs;
import caseintake.benchmarks.stack.Topic;
import caseintake.benchmarks.stack.Waiting;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;
import caseintake.localstack.Endings;

/** A topic with all events, filled by intake-service, which stays beside it. */
public final class FullTopic implements AutoCloseable {

	/** Counters as they are when stats-service has started for the first time. */
	private static final String EMPTY = "empty_counters";

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final Endings endings = new Endings("topic");

	private final Setting setting;

	private final Workload workload;

	private final Infrastructure infrastructure;

	private final Programs programs;

	private final Topic topic;

	private final Program intake;

	private final Map<String, Long> counts;

	public FullTopic(Setting setting, Workload workload) throws InterruptedException {
		this.setting = setting;
		this.workload = workload;
		this.counts = counts(workload.cases());
		this.infrastructure = new Infrastructure(setting.folder());
		this.endings.add(this.infrastructure::close);
		this.programs = new Programs(setting);
		this.endings.add(this.programs::close);
		this.topic = new Topic(this.infrastructure.bootstrapServers());
		this.endings.add(this.topic::close);
		this.intake = this.programs
			.ours("intake-service", "intake", Programs.OUR_HEAP,
					environment("intake", Map.of("CASE_INTAKE_RELAY_REPLICAS", "1")))
			.awaitReady();
		stats(EMPTY).awaitReady().stop();
		new Importing(this.intake.service(), setting.console()).send(workload.cases().lines());
		Waiting.until("everything is published", PATIENCE, Duration.ofSeconds(1), () -> records() == events());
	}

	private static Map<String, Long> counts(Cases cases) {
		var counts = new TreeMap<String, Long>();
		for (int unit = 0; unit < cases.units().size(); unit++) {
			long count = cases.count(0, cases.number(), unit);
			if (count > 0) {
				counts.put(cases.units().get(unit), count);
			}
		}
		return counts;
	}

	private Map<String, String> environment(String database, Map<String, String> own) {
		var environment = new HashMap<>(own);
		environment.put("SPRING_DATASOURCE_URL", this.infrastructure.jdbcUrl(database));
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.infrastructure.bootstrapServers());
		environment.put("CASE_INTAKE_REFERENCE_DATA", this.workload.referenceData().toUri().toString());
		return environment;
	}

	/** Starts a stats-service on these counters, in a consumer group of its own. */
	public Program stats(String database) {
		return stats(database, Programs.OUR_HEAP);
	}

	/** The same with so many megabytes of heap. */
	Program stats(String database, int heap) {
		return this.programs.ours("stats-service", "counting", heap,
				environment(database, Map.of("CASE_INTAKE_JOURNAL_URL", "http://127.0.0.1:" + this.intake.port(),
						"CASE_INTAKE_COUNTING_GROUP", database)));
	}

	/** Makes empty counters of that name. */
	void makeCounters(String name) throws SQLException {
		execute("create database %s template %s".formatted(name, EMPTY));
		execute("checkpoint");
	}

	/** Makes a database of that name with nothing in it. */
	void makeDatabase(String name) throws SQLException {
		execute("create database " + name);
		execute("checkpoint");
	}

	/** Removes counters, whoever still looks at them. */
	void drop(String name) throws SQLException {
		execute("drop database %s with (force)".formatted(name));
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.infrastructure.connect("postgres");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long records() {
		try {
			return this.topic.records();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public int events() {
		return this.workload.cases().number();
	}

	/** How many cases each unit has. */
	public Map<String, Long> counts() {
		return this.counts;
	}

	public Infrastructure infrastructure() {
		return this.infrastructure;
	}

	Programs programs() {
		return this.programs;
	}

	Topic topic() {
		return this.topic;
	}

	/** A folder of this name, for a contestant. */
	Path folder(String name) {
		return this.setting.folder().resolve(name);
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
