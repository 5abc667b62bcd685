package caseintake.faults.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.events.Cell;

/** Per cell counted = stored: against the journal's events, and against the cases. */
final class CellsAreExact implements Rule {

	@Override
	public String text() {
		return "Every counter is exactly the sum of the journal's events, and the counters together exactly the stored cases";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<CountedCell, Count> counted = books.stats().cells();
		compare(fold(books.intake().events()), counted, Count.NONE, "the journal's events", findings);
		Map<Cell, Long> stored = new HashMap<>();
		books.intake()
			.cases()
			.stream()
			.filter(Intake.Case::live)
			.forEach((each) -> stored.merge(each.cell(), 1L, Long::sum));
		Map<Cell, Long> cases = new HashMap<>();
		counted.forEach((key, count) -> cases.merge(key.cell(), count.added() - count.removed(), Long::sum));
		compare(stored, cases, 0L, "the stored cases", findings);
	}

	static Map<CountedCell, Count> fold(List<Event> events) {
		Map<CountedCell, Count> fold = new HashMap<>();
		for (Event event : events) {
			Cell before = event.before();
			if (before != null) {
				fold.merge(CountedCell.of(before, event), new Count(0, 1), Count::plus);
			}
			Cell after = event.after();
			if (after != null) {
				fold.merge(CountedCell.of(after, event), new Count(1, 0), Count::plus);
			}
		}
		return fold;
	}

	static <K, V> void compare(Map<K, V> right, Map<K, V> counted, V none, String what, Findings findings) {
		Set<K> keys = new HashSet<>(right.keySet());
		keys.addAll(counted.keySet());
		for (K key : keys) {
			V expected = right.getOrDefault(key, none);
			V found = counted.getOrDefault(key, none);
			if (!expected.equals(found)) {
				findings.add("%s is counted as %s, by %s it is %s".formatted(key, found, what, expected));
			}
		}
	}

}
