package caseintake.benchmarks.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;

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
			.peer("usual-way", Map.of("SPRING_DATASOURCE_URL", this.topic.infrastructure().jdbcUrl(counters),
					"SPRING_KAFKA_BOOTSTRAP_SERVERS", this.topic.infrastructure().bootstrapServers(),
					"SPRING_KAFKA_CONSUMER_GROUP_ID", counters, "USUAL_WAY_COUNTING", "true"))
			.awaitReady();
		try (Connection connection = this.topic.infrastructure().connect(counters);
				PreparedStatement select = connection.prepareStatement("select coalesce(sum(added), 0) from cell")) {
			Growth counted = Growth.until(this.topic.events(), AT_MOST, () -> number(select));
			listener.stop();
			return (number(select) == this.topic.events())
					? Counted.performance(counted.perSecond(), Counted.in(connection, "added"), this.topic.counts())
					: Performance.of(Figure.EVENTS_PER_SECOND, counted.perSecond());
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
