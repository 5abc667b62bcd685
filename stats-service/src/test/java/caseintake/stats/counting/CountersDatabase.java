package caseintake.stats.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import caseintake.localstack.TestStack;
import caseintake.protocol.Arrival;
import caseintake.tracing.EventTraces;

/** A real counters' database, and what a test asks of it. */
public final class CountersDatabase {

	private static final String LIVE = " where generation = (select generation from generation where state = 'live')";

	private final DataSource source;

	public final JdbcClient jdbc;

	public CountersDatabase(String url) {
		this.source = pool(url);
		this.jdbc = JdbcClient.create(this.source);
	}

	/** A test that waits asks often; what it no longer asks is closed by itself. */
	private static DataSource pool(String url) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setMinimumIdle(0);
		pool.setMaximumPoolSize(20);
		pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
		return pool;
	}

	public static CountersDatabase migrated(int partitions) {
		var database = new CountersDatabase(TestStack.newDatabase());
		Flyway.configure()
			.dataSource(database.source)
			.placeholders(Map.of("partitions", String.valueOf(partitions)))
			.load()
			.migrate();
		return database;
	}

	/** How far each partition is counted. */
	PartitionProgress progress() {
		return progress(this.jdbc);
	}

	/** The same, read in another way. */
	PartitionProgress progress(JdbcClient jdbc) {
		return new PartitionProgress(jdbc, new NamedParameterJdbcTemplate(this.source));
	}

	/** An instance's counting, with whatever it does to its transactions. */
	public PartitionCounting counting(TransactionOperations transaction) {
		var operations = new JdbcTemplate(this.source);
		return new PartitionCounting(progress(), new CellTable(operations), new TotalTable(operations),
				new QuarantineTable(this.jdbc), new Alarms(this.jdbc), transaction, metrics());
	}

	/** For whom time stands still. */
	private static CountingMetrics metrics() {
		return metrics(Clock.fixed(Instant.now(), ZoneOffset.UTC));
	}

	private static CountingMetrics metrics(Clock clock) {
		return new CountingMetrics(new SimpleMeterRegistry(), InstantSource.system(), clock, new EventTraces(null));
	}

	public PartitionCounting counting() {
		return counting(transaction());
	}

	SharedCounting sharedCounting(TransactionOperations transaction) {
		return sharedCounting(transaction, metrics());
	}

	SharedCounting sharedCounting(Clock clock) {
		return sharedCounting(transaction(), metrics(clock));
	}

	private SharedCounting sharedCounting(TransactionOperations transaction, CountingMetrics metrics) {
		var operations = new JdbcTemplate(this.source);
		return new SharedCounting(progress(), new CellTable(operations), new TotalTable(operations), transaction,
				metrics);
	}

	SharedCounting sharedCounting() {
		return sharedCounting(transaction());
	}

	/** Counts one fetch together. */
	static Set<Integer> count(SharedCounting together, Map<Integer, List<Arrival>> fetch) {
		Gathered gathered = together.begin(1);
		Set<Integer> taken = together.gather(gathered, fetch);
		return together.count(gathered) ? taken : Set.of();
	}

	public TransactionTemplate transaction() {
		return new TransactionTemplate(new JdbcTransactionManager(this.source));
	}

	/** Live cases by unit, from the live generation's cells. */
	public Map<String, Long> cases() {
		var cases = new TreeMap<String, Long>();
		this.jdbc
			.sql("select unit, sum(added - removed) as live from cell" + LIVE
					+ " group by unit having sum(added - removed) <> 0")
			.query((row) -> {
				cases.put(row.getString("unit"), row.getLong("live"));
			});
		return cases;
	}

	/** What is added and removed in each of the live generation's cells. */
	Map<CellKey, Increment> cells() {
		var cells = new HashMap<CellKey, Increment>();
		this.jdbc.sql("select * from cell" + LIVE).query((row) -> {
			var key = new CellKey(row.getObject("opened_on", LocalDate.class), row.getString("unit"),
					row.getString("category"), row.getString("operation"), row.getString("opening_unit"),
					row.getString("assisted"), row.getObject("recorded_on", LocalDate.class), row.getString("reason"));
			cells.put(key, new Increment(row.getLong("added"), row.getLong("removed")));
		});
		return cells;
	}

	/** Live cases by unit, from the live generation's control totals. */
	public Map<String, Long> totals() {
		var cases = new TreeMap<String, Long>();
		this.jdbc
			.sql("select unit, sum(live) as live from partition_total" + LIVE + " group by unit having sum(live) <> 0")
			.query((row) -> {
				cases.put(row.getString("unit"), row.getLong("live"));
			});
		return cases;
	}

	public long sequence(int partition) {
		return this.jdbc.sql("select last_sequence from partition_progress" + LIVE + " and partition = ?")
			.param(partition)
			.query(Long.class)
			.single();
	}

	public @Nullable Long nextOffset(int partition) {
		return this.jdbc.sql("select next_offset from partition_progress" + LIVE + " and partition = ?")
			.param(partition)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
			.single()
			.orElse(null);
	}

	public List<String> alarms() {
		return this.jdbc.sql("""
				select kind || coalesce(' ' || partition, '') from alarm where resolved_at is null order by 1
				""").query((row, number) -> row.getString(1)).list();
	}

	public void resolveAlarms() {
		this.jdbc.sql("update alarm set resolved_at = now()").update();
	}

	/** Sequence or offset of everything in quarantine, in order. */
	public List<String> quarantine() {
		return this.jdbc.sql("""
				select coalesce('sequence ' || sequence, 'offset ' || record_offset) from quarantine
				where generation = (select generation from generation where state = 'live') order by 1
				""").query((row, number) -> row.getString(1)).list();
	}

}
