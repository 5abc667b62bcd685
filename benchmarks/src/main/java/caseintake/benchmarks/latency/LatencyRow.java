package caseintake.benchmarks.latency;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import caseintake.benchmarks.bare.BareStages;
import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;

/** From a case's answer to the counter. */
public final class LatencyRow implements Row {

	private static final String IDLE = "pipeline, idle";

	private static final String LOADED = "pipeline, half of its maximum rate";

	private static final String LIMIT = "bare stages";

	private static final String COMMITTED = "bare stages behind the journal's commit";

	private static final int PART = 20;

	@Override
	public String name() {
		return "answer-to-counter";
	}

	@Override
	public String promise() {
		return """
				From the answer to a registration until the counters have it, 300 cases one by one: idle, beside the sum of \
				the bare stages (journal commit, acknowledged by Kafka, received, counters' commit) and, more strictly, \
				beside those that are left after an answer (all but the first); and while others register half of what \
				intake-service takes at most, beside itself idle.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		Cases cases = workload.cases();
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()));
				var stages = new BareStages(pipeline.infrastructure(), setting);
				var watch = new AnswerToCounter(pipeline, cases)) {
			var sampling = new Sampling(setting.options().seed());
			var load = new UnderLoad(pipeline, cases, setting.options().part(PART), setting.console());
			return new Contest(name(), List.of(
					Contestant.ours(IDLE, (round) -> sampling.of((i) -> watch.take("idle-" + round, i))),
					Contestant.ours(LOADED, (round) -> loaded(pipeline, load, watch, sampling, round)),
					Contestant.limit(LIMIT, (round) -> sampling.of((i) -> stages.runOne(cases, "round-" + round, i))),
					Contestant.limit(COMMITTED,
							(round) -> sampling.of((i) -> stages.runOneCommitted(cases, "committed-" + round, i)))),
					List.of(Bar.atMost(1.5, Figure.P50, IDLE, LIMIT), Bar.atMost(2, Figure.P99, IDLE, LIMIT),
							Bar.atMost(1.5, Figure.P50, IDLE, COMMITTED), Bar.atMost(2, Figure.P99, IDLE, COMMITTED),
							Bar.atMost(5, Figure.P99, LOADED, IDLE)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	/** Whoever comes next finds nothing left to do. */
	private static Performance loaded(Pipeline pipeline, UnderLoad load, AnswerToCounter watch, Sampling sampling,
			int round) throws IOException, SQLException, InterruptedException {
		Performance performance = load.run(round, watch, sampling);
		try (var progress = new Progress(pipeline.infrastructure())) {
			progress.awaitQuiet();
		}
		return performance;
	}

}
