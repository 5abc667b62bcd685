package caseintake.benchmarks.counting;

import java.sql.Connection;
import java.sql.SQLException;

import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Query;

/** Stats-service as it is shipped. */
final class OurCounting {

	private final FullTopic topic;

	OurCounting(FullTopic topic) {
		this.topic = topic;
	}

	Performance run(int round) throws SQLException, InterruptedException {
		String counters = "counters_" + round;
		this.topic.makeCounters(counters);
		Program stats = this.topic.stats(counters);
		var progress = new Query(this.topic.infrastructure(), counters,
				"select sum(last_sequence) from partition_progress");
		try (Connection connection = this.topic.infrastructure().connect(counters)) {
			Growth counted = Growth.until(this.topic.events(), () -> progress.number(connection));
			stats.stop();
			return Counted.performance(counted.perSecond(), Counted.in(connection, "added - removed"),
					this.topic.counts());
		}
		finally {
			this.topic.drop(counters);
		}
	}

}
