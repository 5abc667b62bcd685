package caseintake.benchmarks.counting;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.NotMeasuredException;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.PeerRun;
import caseintake.benchmarks.stack.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The limits, and Kafka Streams: each says itself how long it took. */
final class OtherCounting {

	/** Folds of all events lie in it. */
	private static final int BARE_HEAP = 2_048;

	/** All cells, their cache and the queues of two threads. */
	private static final int STREAMS_HEAP = 2_048;

	private static final int COLUMNS = 10;

	private final FullTopic topic;

	OtherCounting(FullTopic topic) {
		this.topic = topic;
	}

	/**
	 * Its columns 5 and 10 are the records, and how many a second without joining the
	 * group.
	 */
	Performance consumerPerformance(int round) throws IOException, InterruptedException {
		String[] columns = lastLine(this.topic.programs()
			.run("kafka-perf", "org.apache.kafka.tools.ConsumerPerformance", Programs.likeOurs(Programs.PEER_HEAP),
					List.of("--bootstrap-server", bootstrapServers(), "--topic", "case-events.v1", "--num-records",
							events(), "--timeout", "60000", "--hide-header")))
			.split(", ", -1);
		if (columns.length != COLUMNS) {
			throw new NotMeasuredException("it did not say how fast it was");
		}
		Performance performance = Performance.of(Figure.EVENTS_PER_SECOND, Double.parseDouble(columns[COLUMNS - 1]));
		return (Long.parseLong(columns[4]) >= this.topic.events()) ? performance
				: performance.wrong(List.of("it read %s records of %s".formatted(columns[4], events())));
	}

	Performance bare(int round) throws IOException, SQLException, InterruptedException {
		String counters = "bare_" + round;
		this.topic.makeCounters(counters);
		JsonNode measured = json(this.topic.programs()
			.run("bare", "caseintake.peers.bare.BareCounting", Programs.heap(BARE_HEAP),
					List.of(bootstrapServers(), this.topic.infrastructure().jdbcUrl(counters), events())));
		this.topic.drop(counters);
		return performance(measured).and(Counted.MOVES, measured.path("moves").asDouble());
	}

	/** Its own topics have the application's name before theirs. */
	Performance streams(int round) throws IOException, InterruptedException {
		String application = "streams-" + round;
		JsonNode measured = json(this.topic.programs()
			.run("kafka-streams", "caseintake.peers.streams.StreamsCounting", Programs.heap(STREAMS_HEAP),
					List.of(bootstrapServers(), application, this.topic.folder(application).toString(), events())));
		this.topic.topic().deleteStartingWith(application);
		return performance(measured);
	}

	private static String lastLine(PeerRun run) throws IOException, InterruptedException {
		try (run) {
			return run.lastLine();
		}
	}

	private static JsonNode json(PeerRun run) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(lastLine(run));
	}

	private Performance performance(JsonNode measured) {
		return Counted.performance(measured.path("processed").asLong() / measured.path("seconds").asDouble(),
				Counted.said(measured), this.topic.counts());
	}

	private String bootstrapServers() {
		return this.topic.infrastructure().bootstrapServers();
	}

	private String events() {
		return Integer.toString(this.topic.events());
	}

}
