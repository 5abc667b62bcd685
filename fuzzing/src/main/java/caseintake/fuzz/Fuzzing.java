package caseintake.fuzz;

import java.nio.file.Path;
import java.sql.SQLException;

/** Both halves, on one set of services. */
final class Fuzzing {

	private Fuzzing() {
	}

	/**
	 * Does what the arguments say.
	 * @param project the project's folder, with built services
	 * @param folder an empty one for data and logs
	 */
	static Findings run(Arguments arguments, Path project, Path folder, Console console) {
		var findings = new Findings();
		var dice = new Dice(arguments.seed());
		console.say("Starting the services, seed " + arguments.seed());
		try (var stack = new Stack(project, folder)) {
			try {
				run(arguments, stack, new Books(stack, findings), dice, findings, console);
			}
			catch (RuntimeException ex) {
				if (stack.isAlive()) {
					throw ex;
				}
			}
			if (!stack.isAlive()) {
				findings.broken("A service has ended");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The books cannot be read", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		return findings;
	}

	private static void run(Arguments arguments, Stack stack, Books books, Dice dice, Findings findings,
			Console console) throws SQLException, InterruptedException {
		if (arguments.requests() > 0) {
			new RequestRun(stack, dice.fork(), findings, console).run(arguments.requests(), books);
		}
		if (arguments.records() > 0 && stack.isAlive()) {
			new RecordRun(stack, dice.fork(), findings, console).run(arguments.records(), books);
		}
		books.checkNoAlarm();
		books.checkLogs();
	}

}
