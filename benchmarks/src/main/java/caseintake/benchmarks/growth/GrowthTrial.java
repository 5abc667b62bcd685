package caseintake.benchmarks.growth;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

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

	private final BiFunction<Question, Service.Answer, String> mistake;

	private GrowthTrial(Pipeline pipeline, Cases cases, int number, long seed,
			BiFunction<Question, Service.Answer, String> mistake) {
		this.stats = pipeline.stats().service();
		this.imports = new CountedImport(pipeline, cases, number);
		this.questions = Questions.draw(cases, QUESTIONS, seed);
		this.mistake = mistake;
	}

	/** Imports all cases into an empty pipeline, once: all of an answer is known. */
	static GrowthTrial intoNothing(Pipeline pipeline, Cases cases, long seed) {
		return new GrowthTrial(pipeline, cases, cases.number(), seed, Question::mistake);
	}

	/**
	 * Imports some of the cases that are there already: what rounds before have added is
	 * in the answers, too, so only that they come is checked.
	 */
	static GrowthTrial ontoMore(Pipeline pipeline, Cases cases, int number, long seed) {
		return new GrowthTrial(pipeline, cases, number, seed,
				(_, answer) -> (answer.status() == 200) ? "" : "status " + answer.status());
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

	private List<String> ask(Histogram micros) {
		long begun = System.nanoTime();
		for (int i = 0; i < LEAST_QUESTIONS || System.nanoTime() - begun < TIME.toNanos(); i++) {
			Question question = this.questions.get(i % this.questions.size());
			long start = System.nanoTime();
			Service.Answer answer = this.stats.get(question.path());
			micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
			String wrong = this.mistake.apply(question, answer);
			if (!wrong.isEmpty()) {
				return List.of("%s gave %s".formatted(question.path(), wrong));
			}
		}
		return List.of();
	}

}
