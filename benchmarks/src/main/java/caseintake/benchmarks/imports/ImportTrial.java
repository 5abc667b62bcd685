package caseintake.benchmarks.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Lines;

/**
 * Sends cases as one file: until the answer, and until the last one is counted. Nothing
 * is left to do when it ends.
 */
public final class ImportTrial implements Trial {

	/** Cases per second, until all of them are counted. */
	public static final Figure COUNTED = new Figure("counted_cases_per_second", "cases/s counted", 0);

	private static final int OK = 200;

	private final Pipeline pipeline;

	private final Cases cases;

	private final int number;

	/**
	 * Nothing is sent as yet.
	 * @param number of cases in each trial
	 */
	public ImportTrial(Pipeline pipeline, Cases cases, int number) {
		this.pipeline = pipeline;
		this.cases = cases;
		this.number = number;
	}

	@Override
	public Performance run(int round) throws SQLException, InterruptedException {
		Lines lines = this.cases.lines("import-" + round, 0, this.number);
		try (var progress = new Progress(this.pipeline.infrastructure())) {
			long before = progress.registered();
			long start = System.nanoTime();
			Service.Answer answer = this.pipeline.intake().service().importLines(lines);
			double answered = seconds(start);
			progress.awaitCounted();
			double counted = seconds(start);
			progress.awaitQuiet();
			return Performance.of(Figure.CASES_PER_SECOND, this.number / answered)
				.and(COUNTED, this.number / counted)
				.wrong(wrong(answer, progress.registered() - before, progress));
		}
	}

	private List<String> wrong(Service.Answer answer, long registered, Progress progress) throws SQLException {
		var wrong = new ArrayList<String>();
		if (answer.status() != OK) {
			wrong.add("the import was answered with " + answer.status());
		}
		else if (answer.json().path("created").asLong() != this.number || registered != this.number) {
			wrong.add("%d cases were sent, %s were created and %d are in the journal".formatted(this.number,
					answer.json().path("created"), registered));
		}
		if (progress.counted() != progress.registered()) {
			wrong.add("%d events were counted of %d".formatted(progress.counted(), progress.registered()));
		}
		return wrong;
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
	}

}
