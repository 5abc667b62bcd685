package caseintake.benchmarks.counting;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Programs;
import caseintake.benchmarks.stack.Query;

/** Stats-service as it is shipped. */
public final class OurCounting {

	private static final double MILLIS = 1000;

	private final FullTopic topic;

	private final int heap;

	private final long from;

	/** With the heap that is promised, from the first event. */
	public OurCounting(FullTopic topic) {
		this(topic, Programs.OUR_HEAP, 1);
	}

	/**
	 * Timed from when so many events are counted.
	 * @param heap in megabytes
	 */
	public OurCounting(FullTopic topic, int heap, long from) {
		this.topic = topic;
		this.heap = heap;
		this.from = from;
	}

	private record Trial(Growth counted, Duration cpu) {
	}

	/** Somebody who is there while it counts. */
	@FunctionalInterface
	public interface Company {

		/**
		 * Joins it.
		 * @param stats it runs already
		 * @return to be closed when all events are counted
		 */
		Closeable join(Program stats) throws IOException, InterruptedException;

	}

	/** Counts all events. */
	public Performance run(int round) throws IOException, SQLException, InterruptedException {
		return run("counters_" + round, (_) -> () -> {
		});
	}

	/**
	 * Counts all events in company, which must be there before the clock starts.
	 * @param counters a name for new counters
	 */
	public Performance run(String counters, Company company) throws IOException, SQLException, InterruptedException {
		this.topic.makeCounters(counters);
		// PostgreSQL tells what a connection did when it has ended
		var moves = new Query(this.topic.infrastructure(), counters,
				"select n_tup_upd from pg_stat_user_tables where relname = 'partition_progress'");
		try (Connection connection = this.topic.infrastructure().connect(counters)) {
			Trial trial = count(counters, connection, company);
			return Counted
				.performance(trial.counted().perSecond(), Counted.in(connection, "added - removed"),
						this.topic.counts())
				.and(Counted.MOVES, (double) moves.number(connection))
				.and(Counted.CPU, trial.cpu().toMillis() / MILLIS);
		}
		finally {
			this.topic.drop(counters);
		}
	}

	private Trial count(String counters, Connection connection, Company company)
			throws IOException, SQLException, InterruptedException {
		var progress = new Query(this.topic.infrastructure(), counters,
				"select sum(last_sequence) from partition_progress");
		Program stats = this.topic.stats(counters, this.heap);
		try (Closeable _ = company.join(stats)) {
			if (progress.number(connection) > this.from) {
				throw new IllegalStateException(
						"More was counted than %d before the clock started".formatted(this.from));
			}
			Growth counted = Growth.between(this.from, this.topic.events(), () -> {
				stats.requireAlive();
				return progress.number(connection);
			});
			return new Trial(counted, stats.cpu());
		}
		finally {
			stats.stop();
		}
	}

}
