package caseintake.benchmarks.rebuild;

import java.util.List;
import java.util.Locale;

import caseintake.benchmarks.questions.Times;

/**
 * What one round gave.
 *
 * @param idle reads while nothing else happened
 * @param rebuilding the same reads during a rebuild
 * @param eventsPerSecond that the rebuild counted
 */
record RebuildRound(Times idle, Times rebuilding, double eventsPerSecond) {

	static final List<String> HEADING = List.of(
			"| round | idle: reads | p50 ms | p99 ms | rebuilding: reads | p50 ms | p99 ms | p99 ratio | events/s |",
			"|--:|--:|--:|--:|--:|--:|--:|--:|--:|");

	/** Of the 99th percentiles. */
	double ratio() {
		return this.rebuilding.p99() / this.idle.p99();
	}

	/** A row of a Markdown table. */
	String row(int number) {
		return String.format(Locale.ROOT, "| %d | %s | %s | %.2f | %,.0f |", number, this.idle.cells(),
				this.rebuilding.cells(), ratio(), this.eventsPerSecond);
	}

}
