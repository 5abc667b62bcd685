package caseintake.benchmarks.relay;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Importing;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Programs;
import caseintake.benchmarks.stack.Topic;
import caseintake.benchmarks.workload.Workload;
import caseintake.localstack.Endings;

/**
 * A journal with all events, filled by intake-service while it cannot reach any broker.
 * PostgreSQL's log is one for logical decoding, for everybody: a replication slot was
 * made before the first event.
 */
final class FullJournal implements AutoCloseable {

	/** The journal's database. */
	static final String DATABASE = "intake";

	/** The slot that stands before the first event; it is copied, never used. */
	static final String SLOT = "journal";

	/** What is published by PostgreSQL: the journal's table. */
	static final String PUBLICATION = "journal";

	private static final String NO_BROKER = "127.0.0.1:1";

	private final Endings endings = new Endings("journal");

	private final Setting setting;

	private final Workload workload;

	private final Infrastructure infrastructure;

	private final Programs programs;

	private final Topic topic;

	private final Connection database;

	FullJournal(Setting setting, Workload workload) throws SQLException, InterruptedException {
		this.setting = setting;
		this.workload = workload;
		this.infrastructure = new Infrastructure(setting.folder());
		this.endings.add(this.infrastructure::close);
		this.infrastructure.keepLogicalLog();
		this.programs = new Programs(setting);
		this.endings.add(this.programs::close);
		this.topic = new Topic(this.infrastructure.bootstrapServers());
		this.endings.add(this.topic::close);
		Program intake = intake(NO_BROKER).awaitReady();
		this.database = this.infrastructure.connect(DATABASE);
		execute("create publication %s for table case_event".formatted(PUBLICATION));
		execute("select pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(SLOT));
		new Importing(intake.service(), setting.console()).send(workload.cases().lines());
		intake.stop();
	}

	/** Starts an intake-service that sends to a broker. */
	private Program intake(String bootstrapServers) {
		var environment = new HashMap<String, String>();
		environment.put("SPRING_DATASOURCE_URL", this.infrastructure.jdbcUrl(DATABASE));
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
		environment.put("CASE_INTAKE_REFERENCE_DATA", this.workload.referenceData().toUri().toString());
		environment.put("CASE_INTAKE_RELAY_REPLICAS", "1");
		return this.programs.ours("intake-service", "relay", Programs.OUR_HEAP, environment);
	}

	/** Starts the intake-service that relays. */
	Program intake() {
		return intake(this.infrastructure.bootstrapServers());
	}

	/**
	 * Makes the topic empty, and does at once what PostgreSQL would do at a time of its
	 * own.
	 */
	void settle() throws SQLException, InterruptedException {
		this.topic.makeAnew();
		execute("vacuum (analyze)");
		execute("checkpoint");
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.execute(sql);
		}
	}

	int events() {
		return this.workload.cases().number();
	}

	Connection database() {
		return this.database;
	}

	Infrastructure infrastructure() {
		return this.infrastructure;
	}

	Programs programs() {
		return this.programs;
	}

	Topic topic() {
		return this.topic;
	}

	/** A file of this name, for a contestant. */
	Path file(String name) {
		return this.setting.folder().resolve(name);
	}

	@Override
	public void close() throws SQLException {
		this.database.close();
		this.endings.close();
	}

}
