package caseintake.benchmarks.rebuild;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.counting.FullTopic;
import caseintake.benchmarks.counting.OurCounting;
import caseintake.benchmarks.stack.Growth;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.workload.Workload;

/** A rebuild of all counters while nobody reads. */
public final class RebuildRow implements Row {

	private static final String OURS = "rebuild from the journal";

	private static final String COUNTING = "counting from the topic";

	/** Counters that were filled once and are rebuilt again and again. */
	private static final String FILLED = "rebuilt_counters";

	@Override
	public String name() {
		return "rebuild";
	}

	@Override
	public String promise() {
		return """
				All counters are rebuilt from the journal's feed nearly as fast as they are counted from the topic. Both \
				in a process that has just been started, from the first event to the last.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		try (var topic = new FullTopic(setting, workload)) {
			fill(topic);
			return new Contest(name(),
					List.of(Contestant.ours(OURS, (_) -> rebuild(topic)),
							Contestant.ours(COUNTING, new OurCounting(topic)::run)),
					List.of(Bar.atLeast(0.9, Figure.EVENTS_PER_SECOND, OURS, COUNTING)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	private static void fill(FullTopic topic) throws SQLException, InterruptedException {
		Program stats = topic.stats(FILLED).awaitReady();
		Growth.until(topic.events(),
				new Query(topic.infrastructure(), FILLED, "select sum(last_sequence) from partition_progress")::number);
		stats.stop();
	}

	private static Performance rebuild(FullTopic topic) throws SQLException, InterruptedException {
		Program stats = topic.stats(FILLED).awaitReady();
		try (Connection connection = topic.infrastructure().connect(FILLED)) {
			var generations = new Generations(stats.service(), connection);
			generations.settle();
			int generation = generations.begin();
			var progress = new Query(topic.infrastructure(), FILLED,
					"select sum(last_sequence) from partition_progress where generation = " + generation);
			Growth rebuilt = Growth.until(topic.events(), () -> progress.number(connection));
			Performance performance = Performance.of(Figure.EVENTS_PER_SECOND, rebuilt.perSecond())
				.wrong(wrong(counts(connection, generation), topic.counts()));
			generations.delete(generation);
			return performance;
		}
		finally {
			stats.stop();
		}
	}

	private static Map<String, Long> counts(Connection connection, int generation) throws SQLException {
		var counts = new TreeMap<String, Long>();
		try (PreparedStatement query = connection
			.prepareStatement("select unit, sum(added - removed) from cell where generation = ? group by unit")) {
			query.setInt(1, generation);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					counts.put(rows.getString(1), rows.getLong(2));
				}
			}
		}
		return counts;
	}

	private static List<String> wrong(Map<String, Long> counts, Map<String, Long> expected) {
		return counts.equals(expected) ? List.of() : List.of("rebuilt %s, not %s".formatted(counts, expected));
	}

}
