package caseintake.benchmarks.growth;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.imports.CountedImport;
import caseintake.benchmarks.questions.Question;
import caseintake.benchmarks.questions.Questions;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.workload.Cases;
import org.HdrHistogram.Histogram;

/** Imports cases into what is there, and asks questions of all of it. */
final class GrowthTrial implements Trial {

	/** Until the import is answered. */
	static final Figure IMPORTED = new Figure("imported_cases_per_second", "cases/s imported", 0);

	private static final int QUESTIONS = 40;

	private static final int LEAST_QUESTIONS = 20;

	private static final Duration TIME = Duration.ofSeconds(5);

	private static final int DIGITS = 3;

	private static final double MICROS = 1_000;

	private static final double P50 = 50;

	private static final double P99 = 99;

	private final Service stats;

	private final CountedImport imports;

	private final List<Question> questions;

	GrowthTrial(Pipeline pipeline, Cases cases, int number, long seed) {
		this.stats = pipeline.stats().service();
		this.imports = new CountedImport(pipeline, cases, number);
		this.questions = Questions.draw(cases, QUESTIONS, seed);
	}

	@Override
	public Performance run(int round) throws SQLException, InterruptedException {
		Performance imported = this.imports.run(round);
		var micros = new Histogram(DIGITS);
		List<String> wrong = new ArrayList<>(imported.wrong());
		wrong.addAll(ask(micros));
		return Performance.of(IMPORTED, imported.figure(Figure.CASES_PER_SECOND))
			.and(CountedImport.COUNTED, imported.figure(CountedImport.COUNTED))
			.and(Figure.P50, micros.getValueAtPercentile(P50) / MICROS)
			.and(Figure.P99, micros.getValueAtPercentile(P99) / MICROS)
			.wrong(wrong);
	}

	/**
	 * What a round before has added is in the answers, too: only that they come is
	 * checked.
	 */
	private List<String> ask(Histogram micros) {
		long begun = System.nanoTime();
		for (int i = 0; i < LEAST_QUESTIONS || System.nanoTime() - begun < TIME.toNanos(); i++) {
			String path = this.questions.get(i % this.questions.size()).path();
			long start = System.nanoTime();
			int status = this.stats.get(path).status();
			micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
			if (status != 200) {
				return List.of("%s was answered with %d".formatted(path, status));
			}
		}
		return List.of();
	}

}
