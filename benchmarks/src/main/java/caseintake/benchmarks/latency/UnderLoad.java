package caseintake.benchmarks.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.load.Answers;
import caseintake.benchmarks.load.Load;
import caseintake.benchmarks.load.Pace;
import caseintake.benchmarks.registration.RegistrationRequests;
import caseintake.benchmarks.registration.RegistrationTrial;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.Progress;
import caseintake.benchmarks.workload.Cases;

/**
 * Keeps intake-service busy with half of what it takes at most, while cases are timed.
 */
final class UnderLoad {

	/** What intake-service took at most, just before. */
	private static final Figure MOST = new Figure("most_cases_per_second", "cases/s at most", 0);

	/** What others register meanwhile. */
	private static final Figure BESIDE = new Figure("beside_cases_per_second", "cases/s beside it", 0);

	private static final int CREATED = 201;

	private final Pipeline pipeline;

	private final Cases cases;

	private final int number;

	private final Console console;

	UnderLoad(Pipeline pipeline, Cases cases, int number, Console console) {
		this.pipeline = pipeline;
		this.cases = cases;
		this.number = number;
		this.console = console;
	}

	Performance run(int round, AnswerToCounter watch, Sampling sampling)
			throws IOException, SQLException, InterruptedException {
		double most = most(round);
		this.console.say("  %,.0f cases/s at most".formatted(most));
		var goOn = new AtomicBoolean(true);
		CompletableFuture<Answers> beside = CompletableFuture.supplyAsync(() -> beside(round, most / 2, goOn));
		try {
			Performance performance = sampling.of((i) -> watch.take("loaded-" + round, i));
			goOn.set(false);
			Answers answers = beside.join();
			return performance.and(MOST, most).and(BESIDE, answers.perSecond()).wrong(answers.other(CREATED));
		}
		finally {
			goOn.set(false);
			beside.join();
		}
	}

	/**
	 * The rate that intake-service takes at most, all of it counted when this returns.
	 */
	private double most(int round) throws IOException, SQLException, InterruptedException {
		try (var load = new Load(this.pipeline.intake().port(), RegistrationTrial.CONNECTIONS);
				var progress = new Progress(this.pipeline.infrastructure())) {
			Answers answers = load.run(this.number, new RegistrationRequests(this.cases, "most-" + round),
					Pace.FASTEST);
			progress.awaitQuiet();
			return answers.perSecond();
		}
	}

	private Answers beside(int round, double perSecond, AtomicBoolean goOn) {
		try (var load = new Load(this.pipeline.intake().port(), RegistrationTrial.CONNECTIONS)) {
			return load.run(new RegistrationRequests(this.cases, "beside-" + round), Pace.perSecond(perSecond),
					goOn::get);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
