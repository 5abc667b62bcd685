package caseintake.benchmarks.heap;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Contest;
import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.imports.CountedImport;
import caseintake.benchmarks.registration.RegistrationTrial;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.stack.Programs;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;

/** The same rates with the heap that is promised, and with plenty. */
public final class HeapRow implements Row {

	private static final Figure REGISTERED = new Figure("registered_cases_per_second", "cases/s registered one by one",
			0);

	private static final Figure IMPORTED = new Figure("imported_cases_per_second", "cases/s imported", 0);

	private static final String PROMISED = "%d MB each".formatted(Programs.OUR_HEAP);

	private static final String PLENTY = "%d MB each".formatted(Programs.PEER_HEAP);

	/** What differs less is noise. */
	private static final double SAME = 0.95;

	private static final int PART = 20;

	@Override
	public String name() {
		return "heap";
	}

	@Override
	public String promise() {
		return "Each service needs a heap of 128 MB for its full rates: beside the same rates with 512 MB.";
	}

	@Override
	public Result measure(Setting setting) throws IOException, SQLException, InterruptedException {
		Workload workload = Workload.real(setting);
		PipelinePlan plan = PipelinePlan.usual("heap-128", workload.referenceData());
		int number = setting.options().part(PART);
		try (var promised = new Pipeline(setting, plan);
				var plenty = new Pipeline(setting, plan.named("heap-512").withHeap(Programs.PEER_HEAP))) {
			return new Contest(name(),
					List.of(Contestant.ours(PROMISED, trial(promised, workload.cases(), number)),
							Contestant.ours(PLENTY, trial(plenty, workload.cases(), number))),
					List.of(Bar.atLeast(SAME, REGISTERED, PROMISED, PLENTY),
							Bar.atLeast(SAME, IMPORTED, PROMISED, PLENTY),
							Bar.atLeast(SAME, CountedImport.COUNTED, PROMISED, PLENTY)))
				.hold(setting)
				.result(setting)
				.introducedBy(workload.sentence());
		}
	}

	private static Trial trial(Pipeline pipeline, Cases cases, int number) {
		var journal = new Query(pipeline.infrastructure(), Pipeline.INTAKE,
				"select sum(last_sequence) from partition_head");
		var registration = new RegistrationTrial(pipeline.intake(), cases, number, journal::number);
		var imports = new CountedImport(pipeline, cases, number);
		return (round) -> {
			Performance registered = registration.run(round);
			try (var progress = new Progress(pipeline.infrastructure())) {
				progress.awaitQuiet();
			}
			Performance imported = imports.run(round);
			var wrong = new ArrayList<>(registered.wrong());
			wrong.addAll(imported.wrong());
			return Performance.of(REGISTERED, registered.figure(Figure.CASES_PER_SECOND))
				.and(IMPORTED, imported.figure(Figure.CASES_PER_SECOND))
				.and(CountedImport.COUNTED, imported.figure(CountedImport.COUNTED))
				.wrong(wrong);
		};
	}

}
