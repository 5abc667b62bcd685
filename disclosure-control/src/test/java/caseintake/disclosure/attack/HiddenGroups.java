package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Breakdown;

/**
 * What is known of the cells of one series that were hidden together: everybody can take
 * the shown ones from the total. Where two days hide other cells, what is known of both
 * days is the sum of all that are hidden on either.
 */
final class HiddenGroups {

	private final List<Seen> before = new ArrayList<>();

	/** What the hidden cells and their changes let be known, once one more was read. */
	List<Leak> read(LocalDate date, Published published) {
		List<Leak> leaks = new ArrayList<>();
		Long hiddenCount = published.hiddenCount();
		if (hiddenCount == null) {
			return leaks;
		}
		var now = new Seen(date, published.breakdown(), published.hidden(), hiddenCount, published.cells());
		add(leaks, now.hidden(), date, date, hiddenCount);
		for (Seen seen : this.before) {
			if (seen.breakdown().equals(now.breakdown())) {
				for (BitSet group : groups(now.hidden(), seen.hidden())) {
					add(leaks, group, date, seen.date(), now.count(group) - seen.count(group));
				}
			}
		}
		this.before.add(now);
		return leaks;
	}

	private static List<BitSet> groups(BitSet one, BitSet other) {
		if (!one.intersects(other)) {
			return List.of(one, other);
		}
		var both = (BitSet) one.clone();
		both.or(other);
		return List.of(both);
	}

	private static void add(List<Leak> leaks, BitSet cells, LocalDate date, LocalDate since, long number) {
		var range = new Range(number, number);
		if (range.isSmall()) {
			leaks.add(new Leak(cells, date, since, range));
		}
	}

	private record Seen(LocalDate date, Breakdown breakdown, BitSet hidden, long hiddenCount, Map<BitSet, Long> cells) {

		/** Of whole cells, all the hidden ones among them or none. */
		long count(BitSet group) {
			long count = this.hidden.intersects(group) ? this.hiddenCount : 0;
			for (Map.Entry<BitSet, Long> cell : this.cells.entrySet()) {
				count += cell.getKey().intersects(group) ? cell.getValue() : 0;
			}
			return count;
		}

	}

}
