package caseintake.benchmarks.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.stack.Query;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Cases;

/** Sends cases as one file, until the answer. */
final class ImportTrial implements Trial {

	private static final int OK = 200;

	private final Service intake;

	private final Query journal;

	private final Cases cases;

	private final int number;

	/**
	 * Nothing is sent as yet.
	 * @param journal how many events there are
	 * @param number of cases in each trial
	 */
	ImportTrial(Service intake, Query journal, Cases cases, int number) {
		this.intake = intake;
		this.journal = journal;
		this.cases = cases;
		this.number = number;
	}

	@Override
	public Performance run(int round) throws SQLException {
		long before = this.journal.number();
		long start = System.nanoTime();
		Service.Answer answer = this.intake.importLines(this.cases.lines("import-" + round, 0, this.number));
		double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
		return Performance.of(Figure.CASES_PER_SECOND, this.number / seconds)
			.wrong(wrong(answer, this.journal.number() - before));
	}

	private List<String> wrong(Service.Answer answer, long registered) {
		var wrong = new ArrayList<String>();
		if (answer.status() != OK) {
			wrong.add("the import was answered with " + answer.status());
		}
		else if (answer.json().path("created").asLong() != this.number || registered != this.number) {
			wrong.add("%d cases were sent, %s were created and %d are in the journal".formatted(this.number,
					answer.json().path("created"), registered));
		}
		return wrong;
	}

}
