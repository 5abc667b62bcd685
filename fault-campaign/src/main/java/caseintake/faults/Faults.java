package caseintake.faults;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import caseintake.faults.checker.Verdict;
import caseintake.faults.points.Point;
import caseintake.faults.points.Points;
import caseintake.localstack.LocalStackException;

/** {@code ./faults}: a campaign and its report. */
public final class Faults {

	private static final int HOLDS = 0;

	private static final int BROKEN = 1;

	private static final int BAD_ARGUMENTS = 2;

	private static final int COULD_NOT_RUN = 3;

	private final Path programs;

	private final Path data;

	private final Console console;

	private final CountDownLatch stop = new CountDownLatch(1);

	Faults(Path programs, Path data, Console console) {
		this.programs = programs;
		this.data = data;
		this.console = console;
	}

	/**
	 * Ends with status 0 if every rule holds, 1 if one is broken, 2 for arguments that it
	 * does not know, 3 if it could not run.
	 * @param arguments a folder with the services' jars, the folder for data, then the
	 * options
	 */
	public static void main(String[] arguments) {
		var faults = new Faults(Path.of(arguments[0]), Path.of(arguments[1]), new Console(System.out, System.err));
		CountDownLatch finished = new CountDownLatch(1);
		int[] status = { COULD_NOT_RUN };
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			faults.stop.countDown();
			awaitUninterruptibly(finished);
			Runtime.getRuntime().halt(status[0]);
		}, "stop"));
		try {
			status[0] = faults.run(Arrays.copyOfRange(arguments, 2, arguments.length));
		}
		finally {
			finished.countDown();
		}
		System.exit(status[0]);
	}

	int run(String... options) {
		List<Point> points = Points.all();
		Arguments arguments;
		try {
			arguments = Arguments.parse(options, points);
		}
		catch (IllegalArgumentException ex) {
			this.console.complain(String.valueOf(ex.getMessage()));
			return BAD_ARGUMENTS;
		}
		try {
			Points.require(points, this.programs);
			return run(arguments);
		}
		catch (LocalStackException | CannotRunException | IllegalArgumentException | IllegalStateException
				| SQLException ex) {
			this.console.complain("The campaign could not run: " + ex.getMessage());
			return COULD_NOT_RUN;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return COULD_NOT_RUN;
		}
	}

	private int run(Arguments arguments) throws InterruptedException, SQLException {
		try (RunFolder folder = RunFolder.take(this.data)) {
			Result result = new Campaign(arguments, this.programs, folder, this.console, this.stop).run();
			Path report = (arguments.report() != null) ? arguments.report() : folder.report();
			new Report(result).write(report);
			if (result.audit().holds()) {
				folder.removeData();
			}
			tell(result, report);
			return result.audit().holds() ? HOLDS : BROKEN;
		}
	}

	private void tell(Result result, Path report) {
		for (Verdict verdict : result.audit().verdicts()) {
			if (!verdict.holds()) {
				this.console.complain("BROKEN: " + verdict.rule());
				verdict.broken().forEach((sentence) -> this.console.complain("  " + sentence));
			}
		}
		this.console.say("%s after %d faults in %s%s. Report: %s".formatted(
				result.audit().holds() ? "Every rule holds" : "A rule is broken", result.allFaults(),
				Status.time(result.length()), result.cut() ? " (ended early)" : "", report));
	}

	private static void awaitUninterruptibly(CountDownLatch finished) {
		try {
			finished.await(10, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
