package caseintake.benchmarks.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How far a pipeline is, asked in its databases: that takes less from what is measured
 * than asking its services.
 */
public final class Progress implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofHours(1);

	private static final Duration LOOK = Duration.ofMillis(10);

	private final Query registered;

	private final Query published;

	private final Query counted;

	private final Query alarms;

	private final Connection intake;

	private final Connection stats;

	public Progress(Infrastructure infrastructure) throws SQLException {
		this(infrastructure, Pipeline.STATS);
	}

	/** Of counters in another database. */
	public Progress(Infrastructure infrastructure, String stats) throws SQLException {
		this.registered = new Query(infrastructure, Pipeline.INTAKE, "select sum(last_sequence) from partition_head");
		this.published = new Query(infrastructure, Pipeline.INTAKE, "select sum(sequence) from partition_published");
		this.counted = new Query(infrastructure, stats, """
				select sum(p.last_sequence) from partition_progress p join generation g using (generation)
				where g.state = 'live'""");
		this.alarms = new Query(infrastructure, stats, "select count(*) from alarm where resolved_at is null");
		this.intake = infrastructure.connect(Pipeline.INTAKE);
		this.stats = infrastructure.connect(stats);
	}

	/** Events in the journal. */
	public long registered() throws SQLException {
		return this.registered.number(this.intake);
	}

	/** Events that the topic has, as the relay knows. */
	public long published() throws SQLException {
		return this.published.number(this.intake);
	}

	/** Events in the live counters. */
	public long counted() throws SQLException {
		return this.counted.number(this.stats);
	}

	/**
	 * Waits until all events are in the live counters.
	 * @throws IllegalStateException if an alarm stands instead: they will never be
	 */
	public void awaitCounted() throws SQLException, InterruptedException {
		long all = registered();
		Waiting.until("all events are counted", PATIENCE, LOOK, () -> counted() >= all || alarmed());
		if (alarmed()) {
			throw new IllegalStateException("Counting stopped: an alarm stands in stats-service");
		}
	}

	private boolean alarmed() throws SQLException {
		return this.alarms.number(this.stats) > 0;
	}

	/** Waits until nothing is left to do. */
	public void awaitQuiet() throws SQLException, InterruptedException {
		awaitCounted();
		long all = registered();
		Waiting.until("all events are published", PATIENCE, LOOK, () -> published() >= all);
	}

	@Override
	public void close() throws SQLException {
		this.intake.close();
		this.stats.close();
	}

}
