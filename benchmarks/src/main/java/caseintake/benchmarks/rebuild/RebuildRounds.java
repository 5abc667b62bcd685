package caseintake.benchmarks.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.questions.Questions;
import caseintake.benchmarks.questions.Read;
import caseintake.benchmarks.questions.Reads;
import caseintake.benchmarks.questions.Times;
import caseintake.benchmarks.questions.Window;
import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.stack.Waiting;
import caseintake.benchmarks.workload.Cases;

/**
 * Idle reads and reads during a rebuild in turn, so that what drifts drifts for both.
 */
final class RebuildRounds {

	static final int PER_SECOND = 10;

	private static final Duration IDLE = Duration.ofMinutes(1);

	private static final Duration WARM_UP = Duration.ofMinutes(1);

	private static final Duration AROUND_SWAP = Duration.ofSeconds(5);

	private static final double NANOS = 1e9;

	private final Generations generations;

	private final Reads reads;

	private final int events;

	private final Samples samples;

	private final Console console;

	RebuildRounds(Service stats, Generations generations, Cases cases, long seed, Samples samples, Console console) {
		this.generations = generations;
		// as many as an idle window has reads
		this.reads = new Reads(stats, Questions.draw(cases, PER_SECOND * (int) IDLE.toSeconds(), seed));
		this.events = cases.number();
		this.samples = samples;
		this.console = console;
	}

	/**
	 * Lets the service's code be compiled, and caches be filled; no faster than it can
	 * answer.
	 */
	void warmUp() {
		this.console.say("Warming up");
		this.samples.add("warm-up", 0, this.reads.oneByOne(WARM_UP));
	}

	/** One round; what was built is given up. */
	RebuildRound measure(int round) throws SQLException, InterruptedException {
		RebuildRound measured = round(round);
		this.generations.delete(this.generations.newest());
		return measured;
	}

	/** One round; what was built takes the place of the live generation. */
	RebuildRound measureAndSwap(int round) throws SQLException, InterruptedException {
		RebuildRound measured = round(round);
		swap(round, this.generations.live(), this.generations.newest());
		return measured;
	}

	private RebuildRound round(int round) throws SQLException, InterruptedException {
		this.generations.settle();
		Window window = this.reads.begin(PER_SECOND);
		Waiting.pass(IDLE);
		List<Read> idle = window.end();
		this.samples.add("idle", round, idle);

		window = this.reads.begin(PER_SECOND);
		long start = System.nanoTime();
		this.generations.awaitBuilt(this.generations.begin());
		double seconds = (System.nanoTime() - start) / NANOS;
		List<Read> rebuilding = window.end();
		this.samples.add("rebuilding", round, rebuilding);

		var measured = new RebuildRound(Times.of(idle), Times.of(rebuilding), this.events / seconds);
		this.console.say(measured.row(round));
		return measured;
	}

	private void swap(int round, int old, int built) throws InterruptedException {
		Window window = this.reads.begin(PER_SECOND);
		Waiting.pass(AROUND_SWAP);
		long start = System.nanoTime();
		this.generations.swap(built);
		double seconds = (System.nanoTime() - start) / NANOS;
		Waiting.pass(AROUND_SWAP);
		List<Read> across = window.end();
		this.samples.add("swap", round, across);
		this.console.say(String.format(Locale.ROOT, "Swapped in %.2f s, the longest of %d reads across it took %.1f ms",
				seconds, across.size(), Times.of(across).longest()));
		this.generations.differences(old, built).forEach(this.samples::wrong);
		if (this.generations.live() != built) {
			this.samples.wrong("generation %d was swapped and is not live".formatted(built));
		}
	}

}
