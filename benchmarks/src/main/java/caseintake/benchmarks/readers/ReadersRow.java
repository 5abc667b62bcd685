package caseintake.benchmarks.readers;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.NotMeasuredException;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.counting.FullTopic;
import caseintake.benchmarks.counting.OurCounting;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.workload.Workload;

/** Counting while a thousand dashboards are open. */
public final class ReadersRow implements Row {

	private static final Figure TOLD = new Figure("events_told", "figures told to all pages", 0);

	private static final Figure ASKED = new Figure("categories_asked", "times categories were asked for", 0);

	private static final String WATCHED = "1,000 dashboards";

	private static final String ALONE = "no dashboards";

	private static final int PAGES = 1_000;

	/** Of the image in Docker Compose: each reader takes some 95 KB. */
	private static final int HEAP = 384;

	private static final int OK = 200;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Override
	public String name() {
		return "live-readers";
	}

	@Override
	public String promise() {
		return """
				A thousand open dashboards, which ask what the page asks, cost counting less than a tenth: of the second \
				half of all events, when the process has answered for categories 2,000 times, and all dashboards are open.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.dense(setting);
		try (var topic = new FullTopic(setting, workload)) {
			var counting = new OurCounting(topic, HEAP, topic.events() / 2);
			return new Contest(name(),
					List.of(Contestant.ours(WATCHED, (round) -> watched(topic, counting, round)),
							Contestant.ours(ALONE, (round) -> alone(counting, round))),
					List.of(Bar.atLeast(0.9, Figure.EVENTS_PER_SECOND, WATCHED, ALONE)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	private static Performance alone(OurCounting counting, int round)
			throws IOException, SQLException, InterruptedException {
		return counting.run("alone_" + round, (stats) -> {
			CategoryQuestions.warmUp(stats.awaitReady().port());
			return () -> {
			};
		});
	}

	private static Performance watched(FullTopic topic, OurCounting counting, int round)
			throws IOException, SQLException, InterruptedException {
		var wrong = new ArrayList<String>();
		var told = new ArrayList<Long>();
		Performance performance = counting.run("watched_" + round, (stats) -> {
			CategoryQuestions.warmUp(stats.awaitReady().port());
			StreamReaders readers = join(stats, topic.events());
			var categories = new CategoryQuestions(stats.awaitReady().port(), PAGES);
			return () -> {
				try (readers; categories) {
					wrong.addAll(readers.awaitTold(PATIENCE));
					told.add(readers.events());
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				told.add(categories.answered());
				wrong.addAll(categories.wrong());
			};
		});
		return performance.and(TOLD, told.getFirst()).and(ASKED, told.getLast()).wrong(wrong);
	}

	private static StreamReaders join(Program stats, long total) throws IOException, InterruptedException {
		var readers = new StreamReaders(stats.awaitReady().port(), PAGES, total);
		int status = readers.awaitStatus(PATIENCE);
		if (status != OK) {
			readers.close();
			throw new NotMeasuredException(
					"stats-service answers /v1/statistics/stream with %d, it has no live counters".formatted(status));
		}
		return readers;
	}

}
