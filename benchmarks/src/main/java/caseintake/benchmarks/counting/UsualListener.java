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
 * Listeners that count each record in a transaction of its own. What they have counted
 * when their time is over cannot be held against anything but their own speed; all events
 * must be right.
 */
final class UsualListener {

	static final Duration AT_MOST = Duration.ofSeconds(20);

	private static final int USUAL_POOL = 10;

	private final FullTopic topic;

	private final int consumers;

	UsualListener(FullTopic topic, int consumers) {
		this.topic = topic;
		this.consumers = consumers;
	}

	Performance run(int round) throws SQLException, InterruptedException {
		String counters = "usual_%d_%d".formatted(this.consumers, round);
		this.topic.makeDatabase(counters);
		Program listener = this.topic.programs()
			.peer("usual-way",
					Map.of("SPRING_DATASOURCE_URL", this.topic.infrastructure().jdbcUrl(counters),
							"SPRING_KAFKA_BOOTSTRAP_SERVERS", this.topic.infrastructure().bootstrapServers(),
							"SPRING_KAFKA_CONSUMER_GROUP_ID", counters, "USUAL_WAY_COUNTING", "true",
							"SPRING_KAFKA_LISTENER_CONCURRENCY", Integer.toString(this.consumers),
							"SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
							Integer.toString(Math.max(USUAL_POOL, this.consumers))))
			.awaitReady();
		var cases = new Query(this.topic.infrastructure(), counters, "select sum(added) from cell");
		try (Connection connection = this.topic.infrastructure().connect(counters)) {
			Growth counted = Growth.until(this.topic.events(), AT_MOST, () -> {
				listener.requireAlive();
				return cases.number(connection);
			});
			listener.stop();
			return (cases.number(connection) == this.topic.events())
					? Counted.performance(counted.perSecond(), Counted.in(connection, "added"), this.topic.counts())
					: Performance.of(Figure.EVENTS_PER_SECOND, counted.perSecond());
		}
		finally {
			listener.stop();
			this.topic.drop(counters);
		}
	}

}
