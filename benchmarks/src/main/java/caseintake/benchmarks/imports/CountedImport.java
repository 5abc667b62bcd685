package caseintake.benchmarks.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.workload.Cases;

/**
 * Sends cases as one file: until the answer, and until the last one is counted. Nothing
 * is left to do when it ends.
 */
public final class CountedImport implements Trial {

	/** Cases per second, until all of them are counted. */
	public static final Figure COUNTED = new Figure("counted_cases_per_second", "cases/s counted", 0);

	private final Pipeline pipeline;

	private final ImportTrial trial;

	private final int number;

	/**
	 * Nothing is sent as yet.
	 * @param number of cases in each trial
	 */
	public CountedImport(Pipeline pipeline, Cases cases, int number) {
		this.pipeline = pipeline;
		this.trial = new ImportTrial(pipeline.intake().service(),
				new Query(pipeline.infrastructure(), Pipeline.INTAKE, "select sum(last_sequence) from partition_head"),
				cases, number);
		this.number = number;
	}

	@Override
	public Performance run(int round) throws SQLException, InterruptedException {
		try (var progress = new Progress(this.pipeline.infrastructure())) {
			long start = System.nanoTime();
			Performance imported = this.trial.run(round);
			progress.awaitCounted();
			double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
			progress.awaitQuiet();
			return imported.and(COUNTED, this.number / seconds).wrong(wrong(progress));
		}
	}

	private static List<String> wrong(Progress progress) throws SQLException {
		long counted = progress.counted();
		long registered = progress.registered();
		return (counted == registered) ? List.of()
				: List.of("%d events were counted of %d".formatted(counted, registered));
	}

}
