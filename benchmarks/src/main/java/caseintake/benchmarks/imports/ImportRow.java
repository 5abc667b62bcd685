package caseintake.benchmarks.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import caseintake.benchmarks.bare.BareJournal;
import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.IntakeAlone;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.workload.Workload;

/** Cases in bulk, durable before the answer. */
public final class ImportRow implements Row {

	private static final String OURS = "import";

	private static final String BESIDE = "import, relayed and counted beside it";

	private static final String LIMIT = "bare JDBC";

	private static final int PART = 10;

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String promise() {
		return """
				Cases in one request, a line each, until its answer, by an intake-service that does nothing else: beside \
				the same SQL in batches of 2,000, twice as many as intake-service stores at once, over one connection, and \
				nothing else.""";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		int number = setting.options().part(PART);
		try (var pipeline = new Pipeline(setting, PipelinePlan.usual(name(), workload.referenceData()));
				var journal = new BareJournal(pipeline.infrastructure(), setting, "bare")) {
			IntakeAlone alone = IntakeAlone.start(pipeline.infrastructure(), pipeline.programs(),
					workload.referenceData());
			return new Contest(
					name(), List.of(
							Contestant.ours(OURS,
									new ImportTrial(alone.program().service(), alone.journal(), workload.cases(),
											number)),
							Contestant.ours(BESIDE, new CountedImport(pipeline, workload.cases(), number)),
							Contestant.limit(LIMIT, new BareImport(journal, workload.cases(), number))),
					List.of(Bar.atLeast(0.75, Figure.CASES_PER_SECOND, OURS, LIMIT)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

}
