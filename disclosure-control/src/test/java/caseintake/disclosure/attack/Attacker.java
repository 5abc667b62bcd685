package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Cell;
import caseintake.disclosure.DisclosureControl;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;

/** Reads everything that is published, and works out what was to be hidden. */
final class Attacker {

	private final List<BitSet> targets;

	private final List<List<BitSet>> divisions;

	/** What each target was known to be, and when. */
	private final Map<BitSet, Map<Long, LocalDate>> known = new HashMap<>();

	private final List<Leak> leaks = new ArrayList<>();

	Attacker(List<Series> series) {
		this.targets = Targets.of(series);
		this.divisions = divisions(series);
	}

	/** Of every scope, and of what lies in one and not in another, into cells; of scopes. */
	private static List<List<BitSet>> divisions(List<Series> series) {
		Set<BitSet> scopes = new HashSet<>();
		series.forEach((one) -> scopes.add(Atoms.of(one.scope())));
		List<List<BitSet>> divisions = new ArrayList<>();
		for (Series one : series) {
			Breakdown breakdown = one.breakdown();
			for (BitSet wider : scopes) {
				if (breakdown.whole() && !breakdown.cells().isEmpty()) {
					List<BitSet> division = new ArrayList<>(List.of(wider));
					breakdown.cells().forEach((cell) -> division.add(and(wider, Atoms.of(cell))));
					divisions.add(division);
				}
				BitSet narrower = Atoms.of(one.scope());
				BitSet rest = (BitSet) wider.clone();
				rest.andNot(narrower);
				if (wider.equals(narrower) || !and(wider, narrower).equals(narrower)) {
					continue;
				}
				divisions.add(List.of(wider, narrower, rest));
				for (Cell cell : breakdown.cells()) {
					BitSet label = Atoms.of(cell);
					divisions.add(List.of(and(wider, label), and(narrower, label), and(rest, label)));
				}
			}
		}
		return divisions;
	}

	private static BitSet and(BitSet one, BitSet other) {
		var both = (BitSet) one.clone();
		both.and(other);
		return both;
	}

	/** Reads what was published of one day. */
	void read(History.Day day, List<Published> published) {
		if (published.isEmpty()) {
			return;
		}
		Map<BitSet, Long> sums = new LinkedHashMap<>();
		int error = 0;
		for (Published one : published) {
			error = one.error();
			sums.putAll(sums(one));
		}
		Function<BitSet, OptionalLong> values = (error > 0) ? new Intervals(sums, error, this.divisions)::value
				: new Equations(sums, day.counts())::value;
		for (BitSet target : this.targets) {
			OptionalLong value = values.apply(target);
			if (value.isPresent()) {
				if (value.getAsLong() != day.count(target)) {
					throw new IllegalStateException("The attacker is wrong: " + value + " " + day.count(target));
				}
				learn(target, day.date(), value.getAsLong());
			}
		}
	}

	static Map<BitSet, Long> sums(Published published) {
		Map<BitSet, Long> sums = new LinkedHashMap<>();
		Scope scope = published.series().scope();
		for (Cell cell : published.breakdown().cells()) {
			Long shown = published.shown().get(cell.label());
			if (shown != null) {
				sums.put(Atoms.of(scope, cell), shown);
			}
		}
		if (published.total() != null) {
			BitSet whole = published.breakdown().whole() ? Atoms.of(scope) : new BitSet();
			if (!published.breakdown().whole()) {
				published.breakdown().cells().forEach((cell) -> whole.or(Atoms.of(scope, cell)));
			}
			sums.put(whole, published.total());
		}
		return sums;
	}

	private void learn(BitSet target, LocalDate date, long value) {
		if (isSmall(value)) {
			this.leaks.add(new Leak(target, date, date, value));
		}
		Map<Long, LocalDate> before = this.known.computeIfAbsent(target, (key) -> new HashMap<>());
		before.forEach((earlier, when) -> {
			if (isSmall(value - earlier)) {
				this.leaks.add(new Leak(target, date, when, value - earlier));
			}
		});
		before.putIfAbsent(value, date);
	}

	private static boolean isSmall(long number) {
		return number != 0 && Math.abs(number) < DisclosureControl.USUAL;
	}

	List<Leak> leaks() {
		return this.leaks;
	}

	/**
	 * A small number that is known for certain.
	 *
	 * @param target the cases
	 * @param knownAt the day
	 * @param since the day since which they changed by that number, the same day for the
	 * number itself
	 * @param number the number
	 */
	record Leak(BitSet target, LocalDate knownAt, LocalDate since, long number) {

		@Override
		public String toString() {
			return this.number + " at " + this.knownAt + " since " + this.since + " of " + Atoms.text(this.target);
		}

	}

}
