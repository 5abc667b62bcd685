package caseintake.benchmarks.stack;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.workload.Lines;
import tools.jackson.databind.JsonNode;

/** Sends cases as any source system would. */
public final class Importing {

	private static final int SHOWN = 100_000;

	private static final int ATTEMPTS = 3;

	private final Service intake;

	private final Console console;

	public Importing(Service intake, Console console) {
		this.intake = intake;
		this.console = console;
	}

	/** Sending again is safe, so what was cut off is sent again. */
	public void send(Lines lines) {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			Service.Answer answer = this.intake.importLines(lines.telling(this::show));
			if (answer.status() == 200) {
				JsonNode counts = answer.json();
				if (counts.path("created").asLong() + counts.path("duplicates").asLong() != lines.number()) {
					throw new IllegalStateException("Intake did not take every case: " + counts);
				}
				return;
			}
			this.console.say("The import was answered with " + answer.status());
		}
		throw new IllegalStateException("Intake did not take the cases");
	}

	private void show(int made) {
		if (made % SHOWN == 0) {
			this.console.say("  %,d sent".formatted(made));
		}
	}

}
