package caseintake.protocol.model;

import java.util.EnumSet;
import java.util.Set;

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
			Counterexample found = null;
			long seed = arguments.seed();
			while (found == null && seed < arguments.seed() + arguments.schedules()) {
				found = Schedule.random(seed++, EnumSet.of(mutation));
			}
			all &= found != null;
			console.line("| %s | %s | %s |".formatted(mutation, (found != null) ? found.violation().invariant() : "—",
					(found != null) ? String.format("%,d", seed - arguments.seed()) : "not found"));
		}
		return all;
	}

}
