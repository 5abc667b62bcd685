package caseintake.benchmarks.counting;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Topic;
import caseintake.benchmarks.workload.Workload;

/** From a full topic to counters. */
public final class CountingRow implements Row {

	private static final String OURS = "stats-service";

	private static final String CONSUMER = "Kafka's ConsumerPerformance";

	private static final String BARE = "the same folded upserts in plain JDBC";

	private static final String STREAMS = "Kafka Streams, exactly-once v2";

	private static final String LISTENER = "listener with an upsert for each record";

	private static final String LISTENERS = "the same with a consumer for each partition";

	private static final String EXPLANATION = """
			Everybody finds the same full topic, and counters of its own that are empty. Measured from the first event \
			counted to the last, so the start of a JVM is not in it, its warming up is. An idle intake-service runs \
			beside all of them.""";

	private final boolean dense;

	private CountingRow(boolean dense) {
		this.dense = dense;
	}

	/** All cases fall into few cells. */
	public static CountingRow dense() {
		return new CountingRow(true);
	}

	/** Every second case has a cell of its own. */
	public static CountingRow real() {
		return new CountingRow(false);
	}

	@Override
	public String name() {
		return this.dense ? "counting-dense" : "counting-real";
	}

	@Override
	public String promise() {
		return this.dense
				? "Cases of one operation are counted, exactly once, at a good part of the speed at which Kafka gives them."
				: "Cases as sparse as real ones are counted at most of the speed at which PostgreSQL takes the sums.";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = this.dense ? Workload.dense(setting) : Workload.real(setting);
		try (var topic = new FullTopic(setting, workload)) {
			var contest = new Contest(name(), contestants(topic), this.dense ? denseBars() : realBars());
			return contest.hold(setting).result(setting).introducedBy(sentence(workload));
		}
	}

	private String sentence(Workload workload) {
		String sentence = workload.sentence() + " " + EXPLANATION;
		return this.dense
				? sentence + " The listeners count for %d s at most.".formatted(UsualListener.AT_MOST.toSeconds())
				: sentence;
	}

	private List<Contestant> contestants(FullTopic topic) {
		var ours = Contestant.ours(OURS, new OurCounting(topic)::run);
		var others = new OtherCounting(topic);
		var consumer = Contestant.limit(CONSUMER, others::consumerPerformance);
		var bare = Contestant.limit(BARE, others::bare);
		var streams = Contestant.peer(STREAMS, others::streams);
		return this.dense
				? List.of(ours, consumer, bare, streams, Contestant.peer(LISTENER, new UsualListener(topic, 1)::run),
						Contestant.peer(LISTENERS, new UsualListener(topic, Topic.PARTITIONS)::run))
				: List.of(ours, consumer, bare, streams);
	}

	private static List<Bar> denseBars() {
		return List.of(Bar.atLeast(0.3, Figure.EVENTS_PER_SECOND, OURS, CONSUMER),
				Bar.atLeast(5, Figure.EVENTS_PER_SECOND, OURS, STREAMS),
				Bar.atLeast(150, Figure.EVENTS_PER_SECOND, OURS, LISTENER),
				Bar.atLeast(150, Figure.EVENTS_PER_SECOND, OURS, LISTENERS));
	}

	private static List<Bar> realBars() {
		return List.of(Bar.atLeast(0.6, Figure.EVENTS_PER_SECOND, OURS, BARE),
				Bar.atLeast(3, Figure.EVENTS_PER_SECOND, OURS, STREAMS));
	}

}
