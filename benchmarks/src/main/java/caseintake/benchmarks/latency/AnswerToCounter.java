package caseintake.benchmarks.latency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Cases;

/**
 * Registers a case and watches the counters' progress, in the database, until it has
 * passed the case's receipt.
 */
final class AnswerToCounter implements AutoCloseable {

	private static final int CREATED = 201;

	private static final long LOOK_NANOS = 100_000;

	private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

	private final Service intake;

	private final Cases cases;

	private final Connection connection;

	private final PreparedStatement progress;

	AnswerToCounter(Pipeline pipeline, Cases cases) throws SQLException {
		this.intake = pipeline.intake().service();
		this.cases = cases;
		this.connection = pipeline.statsDatabase();
		this.progress = this.connection.prepareStatement("""
				select p.last_sequence from partition_progress p join generation g using (generation)
				where g.state = 'live' and p.partition = ?""");
	}

	/**
	 * Registers one.
	 * @return nanoseconds from the answer to the counter
	 */
	long take(String prefix, int number) throws SQLException {
		var body = new StringBuilder();
		this.cases.append(prefix, number, body);
		Service.Answer answer = this.intake.register(body.toString());
		long start = System.nanoTime();
		if (answer.status() != CREATED) {
			throw new IllegalStateException("A case was answered with " + answer.status());
		}
		String[] receipt = answer.json().path("receipt").asString("").split("-", -1);
		this.progress.setInt(1, Integer.parseInt(receipt[0]));
		long sequence = Long.parseLong(receipt[1]);
		while (counted() < sequence) {
			if (System.nanoTime() - start > PATIENCE) {
				throw new IllegalStateException("A case was not counted within two minutes");
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
		return System.nanoTime() - start;
	}

	private long counted() throws SQLException {
		try (ResultSet row = this.progress.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	@Override
	public void close() throws SQLException {
		this.progress.close();
		this.connection.close();
	}

}
