package caseintake.protocol.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Runs one schedule from its beginning to rest. */
final class Schedule {

	private Schedule() {
	}

	/** Runs the schedule of a seed; {@code null} if nothing is violated. */
	static @Nullable Counterexample random(long seed, Set<Mutation> mutations) {
		return random(seed, mutations, needs(mutations));
	}

	/** What scenarios must hold so that the mutations can matter. */
	static Set<Feature> needs(Set<Mutation> mutations) {
		Set<Feature> needs = EnumSet.noneOf(Feature.class);
		mutations.forEach((mutation) -> needs.addAll(mutation.needs()));
		return needs;
	}

	/** The same in a scenario with certain features, and few others. */
	static @Nullable Counterexample random(long seed, Set<Mutation> mutations, Set<Feature> wanted) {
		Scenario scenario = Scenario.random(seed, wanted);
		var chooser = new RandomChooser(seed, scenario.steps());
		Violation violation = run(scenario, mutations, chooser, null);
		return (violation != null)
				? new Counterexample(seed, scenario, mutations, List.copyOf(chooser.taken()), violation) : null;
	}

	static @Nullable Violation run(Scenario scenario, Set<Mutation> mutations, Chooser chooser, @Nullable Trace trace) {
		var world = new World(scenario, mutations, trace);
		try {
			world.run(chooser);
			new Rest(world).come();
			return null;
		}
		catch (Violation violation) {
			return violation;
		}
	}

}
