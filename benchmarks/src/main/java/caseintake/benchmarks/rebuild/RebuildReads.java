package caseintake.benchmarks.rebuild;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Filling;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Workload;

/** Reads while all counters are rebuilt, and across the swap. */
public final class RebuildReads implements Row {

	@Override
	public String name() {
		return "rebuild-reads";
	}

	@Override
	public String promise() {
		return """
				While two million events are rebuilt, reads answer from the old counters and p99 stays within twice \
				the idle one; after the swap both generations are equal.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		Options options = setting.options();
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()));
				Connection database = pipeline.statsDatabase();
				var samples = new Samples(setting.raw(name()))) {
			new Filling(pipeline, setting.console()).fill(workload.cases());
			Service stats = pipeline.stats().service();
			var generations = new Generations(stats, database);
			var rounds = new RebuildRounds(stats, generations, workload.cases(), options.seed(), samples,
					setting.console());
			rounds.warmUp();
			var measured = new ArrayList<RebuildRound>();
			for (int round = 1; round < options.rounds(); round++) {
				measured.add(rounds.measure(round));
			}
			measured.add(rounds.measureAndSwap(options.rounds()));
			return RebuildTable.of(name(), generations.cells(generations.live()), measured, samples)
				.introducedBy(workload.sentence());
		}
	}

}
