package caseintake.benchmarks.counting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Query;

/**
 * A listener that counts each record in a transaction of its own. What it has counted
 * when its time is over cannot be held against anything but its own speed; all events
 * must be right.
 */
final class UsualListener {

	static final Duration AT_MOST = Duration.ofSeconds(20);

	private final FullTopic topic;

	UsualListener(FullTopic topic) {
		this.topic = topic;
	}

	Performance run(int round) throws SQLException, InterruptedException {
		String counters = "usual_" + round;
		this.topic.makeDatabase(counters);
		Program listener = this.topic.programs()
			.peer("usual-way",
					Map.of("SPRING_DATASOURCE_URL", this.topic.infrastructure().jdbcUrl(counters),
							"SPRING_KAFKA_BOOTSTRAP_SERVERS", this.topic.infrastructure().bootstrapServers(),
							"SPRING_KAFKA_CONSUMER_GROUP_ID", counters, "USUAL_WAY_COUNTING", "true"))
			.awaitReady();
		var cases = new Query(this.topic.infrastructure(), counters, "select sum(added) from cell");
		try (Connection connection = this.topic.infrastructure().connect(counters)) {
			Growth counted = Growth.until(this.topic.events(), AT_MOST, () -> cases.number(connection));
			listener.stop();
			return (cases.number(connection) == this.topic.events())
					? Counted.performance(counted.perSecond(), Counted.in(connection, "added"), this.topic.counts())
					: Performance.of(Figure.EVENTS_PER_SECOND, counted.perSecond());
		}
		finally {
			this.topic.drop(counters);
		}
	}

}
