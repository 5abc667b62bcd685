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

	/** With the heap that is promised. */
	public OurCounting(FullTopic topic) {
		this(topic, Programs.OUR_HEAP);
	}

	/** With so many megabytes of heap. */
	public OurCounting(FullTopic topic, int heap) {
		this.topic = topic;
		this.heap = heap;
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
	 * Counts all events in company.
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
			Growth counted = Growth.until(this.topic.events(), () -> {
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
