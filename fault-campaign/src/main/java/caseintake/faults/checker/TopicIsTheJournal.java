package caseintake.faults.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The topic has every event, some perhaps more than once, and nothing else. */
final class TopicIsTheJournal implements Rule {

	@Override
	public String text() {
		return "The topic has every event of the journal, at its sequence and with its predecessor, and nothing else";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<Place, Event> journal = new HashMap<>();
		books.intake().events().forEach((event) -> journal.put(new Place(event.partition(), event.sequence()), event));
		Set<Place> seen = new HashSet<>();
		for (TopicRecord message : books.topic()) {
			var place = new Place(message.partition(), message.sequence());
			Event event = journal.get(place);
			String where = "partition %d, offset %d".formatted(message.partition(), message.offset());
			if (event == null) {
				findings.add("the topic has a record (%s) with sequence %d, which the journal has not".formatted(where,
						message.sequence()));
			}
			else if (!event.id().equals(message.id()) || !Objects.equals(event.previousId(), message.previousId())) {
				findings.add("the topic has event %s after %s (%s) where the journal has %s".formatted(message.id(),
						message.previousId(), where, event.name()));
			}
			seen.add(place);
		}
		journal.forEach((place, event) -> {
			if (!seen.contains(place)) {
				findings.add("the topic has not %s".formatted(event.name()));
			}
		});
	}

	private record Place(int partition, long sequence) {
	}

}
