package caseintake.stats.releases;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sets of the test force's cases: of the operation or of none, by unit and category. */
final class ForceAtoms {

	private static final List<String> UNITS = List.of("oslo", "vest", "agder", "kripos", "external");

	private static final List<String> CATEGORIES = List.of("travel", "physical-abuse", "live-streaming");

	static final int NUMBER = 2 * UNITS.size() * CATEGORIES.size();

	private ForceAtoms() {
	}

	/**
	 * Some cases.
	 * @param operation whether they are the operation's, {@code null} for both
	 * @param label a unit or a category, {@code null} for all
	 */
	static BitSet of(@Nullable Boolean operation, @Nullable String label) {
		Predicate<Integer> ofOperation = (atom) -> operation == null || operation == (atom % 2 == 0);
		Predicate<Integer> labelled = (atom) -> label == null || UNITS.get(atom / 2 % UNITS.size()).equals(label)
				|| CATEGORIES.get(atom / 2 / UNITS.size()).equals(label);
		var set = new BitSet();
		IntStream.range(0, NUMBER).boxed().filter(ofOperation.and(labelled)).forEach(set::set);
		return set;
	}

	/** Everything of which somebody may want to know the number. */
	static Set<BitSet> all() {
		Set<BitSet> all = new LinkedHashSet<>();
		for (Boolean operation : new @Nullable Boolean[] { null, true, false }) {
			all.add(of(operation, null));
			UNITS.forEach((unit) -> all.add(of(operation, unit)));
			CATEGORIES.forEach((category) -> all.add(of(operation, category)));
		}
		return all;
	}

	/** Reads what a release shows of the cases. */
	static void read(JsonNode release, @Nullable Boolean operation, KnownNumbers known) {
		known.learn(of(operation, null), release.get("total").asLong());
		release.get("cells").forEach((cell) -> {
			if (cell.get("cases").isNumber()) {
				known.learn(of(operation, cell.get("cell").asString()), cell.get("cases").asLong());
			}
		});
	}

}
