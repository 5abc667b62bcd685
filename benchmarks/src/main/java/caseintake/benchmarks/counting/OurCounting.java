package caseintake.benchmarks.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;

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
		try (Connection connection = this.topic.infrastructure().connect(counters);
				PreparedStatement select = connection
					.prepareStatement("select sum(last_sequence) from partition_progress")) {
			Growth counted = Growth.until(this.topic.events(), () -> number(select));
			stats.stop();
			return Counted.performance(counted.perSecond(), Counted.in(connection, "added - removed"),
					this.topic.counts());
		}
		finally {
			this.topic.drop(counters);
		}
	}

	private static long number(PreparedStatement select) throws SQLException {
		try (ResultSet row = select.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

}
