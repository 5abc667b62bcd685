package caseintake.benchmarks.cpu;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
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
import caseintake.benchmarks.imports.CountedImport;
import caseintake.benchmarks.stack.CpuTime;
import caseintake.benchmarks.stack.Infrastructure;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;
import caseintake.peers.bare.JournalBatch;

/** The whole pipeline, from a file to the counters. */
public final class CpuRow implements Row {

	private static final String OURS = "pipeline";

	private static final String LIMIT = "bare stages";

	private static final int PART = 20;

	private static final double MICROS = 1e3;

	@Override
	public String name() {
		return "pipeline-cpu";
	}

	@Override
	public String promise() {
		return """
				What a case costs in processor time from the import to the counter, both services, PostgreSQL and Kafka \
				together: beside the bare stages, which do what a case must go through in one thread and in batches at \
				least as large, PostgreSQL and Kafka included.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		int number = setting.options().part(PART);
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()));
				var stages = new BareStages(pipeline.infrastructure(), setting)) {
			var ours = new CountedImport(pipeline, workload.cases(), number);
			return new Contest(name(), List.of(Contestant.ours(OURS, (round) -> ours(pipeline, ours, number, round)),
					Contestant.limit(LIMIT,
							(round) -> bare(pipeline.infrastructure(), stages, workload.cases(), number, round))),
					List.of(Bar.atLeast(0.6, Figure.CASES_PER_CPU_SECOND, OURS, LIMIT)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	private static Performance ours(Pipeline pipeline, CountedImport trial, int number, int round)
			throws SQLException, InterruptedException {
		Duration before = pipeline.cpu();
		Performance imported = trial.run(round);
		return performance(pipeline.cpu().minus(before), number).wrong(imported.wrong());
	}

	private static Performance bare(Infrastructure infrastructure, BareStages stages, Cases cases, int number,
			int round) throws SQLException, InterruptedException {
		List<JournalBatch> batches = stages.prepare(cases, "round-" + round, number);
		Duration before = bareCpu(infrastructure);
		stages.run(batches);
		return performance(bareCpu(infrastructure).minus(before), number);
	}

	/** The stages run in this very process. */
	private static Duration bareCpu(Infrastructure infrastructure) {
		return CpuTime.of(ProcessHandle.current()).plus(infrastructure.postgresCpu()).plus(infrastructure.kafkaCpu());
	}

	private static Performance performance(Duration cpu, int number) {
		double seconds = cpu.toNanos() / 1e9;
		return Performance.of(Figure.CASES_PER_CPU_SECOND, number / seconds)
			.and(Figure.CPU_MICROS, seconds * MICROS * MICROS / number);
	}

}
