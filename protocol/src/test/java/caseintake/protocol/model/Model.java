package caseintake.protocol.model;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The long form: as many schedules as are wanted, with progress. Exit status 0 when
 * nothing is violated, 1 when something is, 2 for arguments that it does not know.
 */
final class Model {

	private Model() {
	}

	/** Starts it. */
	public static void main(String[] args) {
		var console = new ModelConsole(System.out);
		ModelArguments arguments = ModelArguments.parse(args);
		if (arguments == null) {
			console.line("Unknown arguments. See ./model --help");
			System.exit(2);
			return;
		}
		System.exit(run(arguments, console));
	}

	private static int run(ModelArguments arguments, ModelConsole console) {
		return switch (arguments.kind()) {
			case RANDOM -> random(arguments, console) ? 0 : 1;
			case EXHAUSTIVE -> exhaustive(arguments, console) ? 0 : 1;
			case MUTATIONS -> mutations(arguments, console) ? 0 : 1;
		};
	}

	private static boolean random(ModelArguments arguments, ModelConsole console) {
		boolean whole = new Search(arguments.seed(), arguments.schedules(), arguments.features()).run(console);
		console.line(whole ? "Nothing is violated." : "The seeds above show violations.");
		return whole;
	}

	private static boolean exhaustive(ModelArguments arguments, ModelConsole console) {
		boolean whole = true;
		for (SmallWorld world : SmallWorld.values()) {
			var search = new Exhaustive(world, Set.of(), arguments.states());
			Violation violation = search.run();
			console.line("%s: %,d states, %s".formatted(world, search.states(),
					search.isComplete() ? "all there are" : "not all there are"));
			if (violation != null) {
				console.line(search.text(violation));
				whole = false;
			}
		}
		return whole;
	}

	private static boolean mutations(ModelArguments arguments, ModelConsole console) {
		boolean all = true;
		console.line("| mutation | invariant | schedules |");
		console.line("|---|---|---|");
		for (Mutation mutation : Mutation.values()) {
			String found = (mutation == DirectedSchedule.SHOWS) ? directed() : byChance(mutation, arguments);
			all &= found != null;
			console.line("| %s | %s |".formatted(mutation, (found != null) ? found : "— | not found"));
		}
		return all;
	}

	private static @Nullable String byChance(Mutation mutation, ModelArguments arguments) {
		for (long seed = arguments.seed(); seed < arguments.seed() + arguments.schedules(); seed++) {
			Counterexample found = Schedule.random(seed, EnumSet.of(mutation));
			if (found != null) {
				return "%s | %,d".formatted(found.violation().invariant(), seed - arguments.seed() + 1);
			}
		}
		return null;
	}

	private static @Nullable String directed() {
		Violation found = DirectedSchedule.run(EnumSet.of(DirectedSchedule.SHOWS));
		return (found != null) ? "%s | written by hand".formatted(found.invariant()) : null;
	}

}
