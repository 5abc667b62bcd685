package caseintake.benchmarks.registration;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.load.Answers;
import caseintake.benchmarks.load.Load;
import caseintake.benchmarks.load.Pace;
import caseintake.benchmarks.stack.CpuTime;
import caseintake.benchmarks.stack.Program;
import caseintake.benchmarks.workload.Cases;

/** Registers cases as fast as a server answers. */
public final class RegistrationTrial implements Trial {

	/** Each waits for its answer before it sends the next case. */
	public static final int CONNECTIONS = 64;

	/** What the client itself takes, of the same processors. */
	private static final Figure CLIENT = new Figure("client_cpu_us_per_case", "µs of CPU a case by the client", 1);

	private static final double MICROS = 1_000;

	/** A server's code is compiled while it works. */
	private static final int WARM_UP = 20_000;

	private static final int CREATED = 201;

	private static final double P50 = 50;

	private static final double P99 = 99;

	private final Program server;

	private final Cases cases;

	private final int number;

	private final Stored stored;

	/** Asks a server's database. */
	@FunctionalInterface
	public interface Stored {

		/** A server that stores nothing. */
		Stored NOTHING = () -> -1;

		/** How many cases it holds; below zero if that is not known. */
		long count() throws SQLException;

	}

	/**
	 * Nothing is registered as yet.
	 * @param number of cases in each trial
	 */
	public RegistrationTrial(Program server, Cases cases, int number, Stored stored) {
		this.server = server;
		this.cases = cases;
		this.number = number;
		this.stored = stored;
	}

	@Override
	public Performance run(int round) throws IOException, SQLException {
		long before = this.stored.count();
		try (var load = new Load(this.server.port(), CONNECTIONS)) {
			int number = (round == 0) ? Math.max(WARM_UP, this.number) : this.number;
			Duration client = CpuTime.of(ProcessHandle.current());
			Answers answers = load.run(number, new RegistrationRequests(this.cases, "round-" + round), Pace.FASTEST);
			return Performance.of(Figure.CASES_PER_SECOND, answers.perSecond())
				.and(Figure.P50, answers.percentile(P50))
				.and(Figure.P99, answers.percentile(P99))
				.and(CLIENT, CpuTime.of(ProcessHandle.current()).minus(client).toNanos() / MICROS / number)
				.wrong(wrong(answers, before));
		}
	}

	private List<String> wrong(Answers answers, long before) throws SQLException {
		var wrong = new ArrayList<>(answers.other(CREATED));
		long more = this.stored.count() - before;
		if (before >= 0 && more != answers.sent()) {
			wrong.add("%d cases were answered and %d were stored".formatted(answers.sent(), more));
		}
		return wrong;
	}

}
