package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads everything that is published, works out what follows, and remembers it. Numbers
 * of different days have nothing to do with each other, as far as an attacker knows for
 * certain: a change is known when both numbers are.
 */
final class Attacker {

	private final Divisions divisions;

	private final Set<BitSet> wanted;

	private final boolean thorough;

	/** The days of which a number was known, the first of each number. */
	private final Map<BitSet, Map<Range, LocalDate>> known = new HashMap<>();

	private final List<Leak> leaks = new ArrayList<>();

	/**
	 * An attacker.
	 * @param thorough whether also between what every cell lies is worked out
	 */
	Attacker(Divisions divisions, boolean thorough) {
		this.divisions = divisions;
		this.wanted = divisions.finerCells();
		this.thorough = thorough;
	}

	/** Reads what was published of one day. */
	void read(History.Day day, List<Published> published) {
		if (published.isEmpty()) {
			return;
		}
		Map<BitSet, Long> sums = new LinkedHashMap<>();
		published.forEach((one) -> sums.putAll(one.sums()));
		int error = published.getFirst().error();
		Reading reading = (error > 0) ? new Intervals(sums, error, this.divisions.all())
				: new Equations(sums, day.counts());
		for (BitSet cases : this.wanted) {
			OptionalLong value = reading.value(cases);
			if (value.isPresent()) {
				learn(cases, day, new Range(value.getAsLong(), value.getAsLong()));
			}
		}
		if (this.thorough) {
			this.divisions.cells().forEach((cases) -> learn(cases, day, reading.range(cases)));
		}
	}

	private void learn(BitSet cases, History.Day day, Range number) {
		long truth = day.count(cases);
		if (truth < number.least() || truth > number.most()) {
			throw new IllegalStateException("The attacker is wrong");
		}
		if (number.isSmall()) {
			this.leaks.add(new Leak(cases, day.date(), day.date(), number));
		}
		Map<Range, LocalDate> before = this.known.computeIfAbsent(cases, (key) -> new LinkedHashMap<>());
		before.forEach((earlier, when) -> {
			if (number.since(earlier).isSmall()) {
				this.leaks.add(new Leak(cases, day.date(), when, number.since(earlier)));
			}
		});
		before.putIfAbsent(number, day.date());
	}

	List<Leak> leaks() {
		return this.leaks;
	}

}
