package caseintake.faults.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Per cell counted = journal, for every generation when it was looked at last: a swap
 * forgets what was counted wrong before it.
 */
final class EveryGenerationWasExact implements Rule {

	@Override
	public String text() {
		return "Every generation of counters, when it was looked at last, was exactly the sum of the journal's events up to where it stood";
	}

	@Override
	public void check(Books books, Findings findings) {
		for (Snapshot snapshot : books.snapshots()) {
			check(snapshot, books.intake().events(), findings);
		}
	}

	private static void check(Snapshot snapshot, List<Event> events, Findings findings) {
		Map<Integer, Snapshot.Passed> passed = new HashMap<>();
		Set<Snapshot.Passed> unknown = new HashSet<>();
		snapshot.progress().forEach((each) -> {
			passed.put(each.partition(), each);
			if (each.sequence() > 0) {
				unknown.add(each);
			}
		});
		Set<Snapshot.Quarantined> quarantine = new HashSet<>(snapshot.quarantine());
		var none = new Snapshot.Passed(-1, 0, null);
		List<Event> counted = events.stream().filter((event) -> {
			unknown.remove(new Snapshot.Passed(event.partition(), event.sequence(), event.id()));
			return event.sequence() <= passed.getOrDefault(event.partition(), none).sequence()
					&& !quarantine.contains(new Snapshot.Quarantined(event.partition(), event.sequence()));
		}).toList();
		unknown
			.forEach((each) -> findings.add("%s: partition %d stood at sequence %d, event %s, which the journal has not"
				.formatted(snapshot.name(), each.partition(), each.sequence(), each.eventId())));
		Map<CountedCell, Count> cells = new HashMap<>();
		snapshot.cells().forEach((each) -> cells.put(each.cell(), each.count()));
		CellsAreExact.compare(CellsAreExact.fold(counted), cells, Count.NONE,
				"the journal's events up to there (%s)".formatted(snapshot.name()), findings);
	}

}
