package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A schedule that ends in a violation.
 *
 * @param seed where it was found
 * @param choices its steps
 */
record Counterexample(long seed, Scenario scenario, Set<Mutation> mutations, List<Choice> choices,
		Violation violation) {

	/** Leaves out every step without which the same invariant is violated. */
	Counterexample shrink() {
		Counterexample smallest = this;
		for (int length = Math.max(1, this.choices.size() / 2); length >= 1; length /= 2) {
			smallest = smallest.shrinkBy(length);
		}
		return smallest.shrinkBy(1);
	}

	private Counterexample shrinkBy(int length) {
		Counterexample smallest = this;
		for (int from = this.choices.size() - length; from >= 0; from -= length) {
			List<Choice> fewer = new ArrayList<>(smallest.choices);
			if (from + length <= fewer.size()) {
				fewer.subList(from, from + length).clear();
				Violation again = Schedule.run(this.scenario, this.mutations, new RecordedChooser(fewer), null);
				if (again != null && again.invariant() == this.violation.invariant()) {
					smallest = new Counterexample(this.seed, this.scenario, this.mutations, fewer, again);
				}
			}
		}
		return smallest;
	}

	/** For people: what was given, what happened, what is violated. */
	String text() {
		var trace = new Trace();
		Schedule.run(this.scenario, this.mutations, new RecordedChooser(this.choices), trace);
		return "seed %d%n%s%n%s%n%s".formatted(this.seed, this.scenario, trace.text(), this.violation.getMessage());
	}

}
