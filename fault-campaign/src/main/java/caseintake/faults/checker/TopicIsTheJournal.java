package caseintake.faults.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The topic has every event, some perhaps more than once, and nothing else. Whoever
 * counts by the chain alone, and asks nobody, comes to the end: an event that came too
 * early was sent again after those before it.
 */
final class TopicIsTheJournal implements Rule {

	private static final Position START = new Position(0, null);

	@Override
	public String text() {
		return "Every record of the topic is an event of the journal, with its predecessor, type and value, "
				+ "and whoever reads a partition in order and takes only the next event comes to its head";
	}

	@Override
	public void check(Books books, Findings findings) {
		Map<Integer, List<Event>> journal = books.intake().byPartition();
		Map<Integer, Map<Long, Event>> bySequence = new HashMap<>();
		journal.forEach((partition, events) -> {
			Map<Long, Event> places = bySequence.computeIfAbsent(partition, (first) -> new HashMap<>());
			events.forEach((event) -> places.put(event.sequence(), event));
		});
		Map<Integer, Position> reached = new HashMap<>();
		for (TopicRecord message : books.topic()) {
			compare(message, bySequence.getOrDefault(message.partition(), Map.of()).get(message.sequence()), findings);
			Position last = reached.getOrDefault(message.partition(), START);
			if (message.sequence() == last.sequence() + 1 && Objects.equals(message.previousId(), last.id())) {
				reached.put(message.partition(), new Position(message.sequence(), message.id()));
			}
		}
		journal.forEach((partition, events) -> {
			Event head = events.getLast();
			Position last = reached.getOrDefault(partition, START);
			if (!last.equals(new Position(head.sequence(), head.id()))) {
				findings.add("whoever reads partition %d in order comes to %s, not to %s".formatted(partition, last,
						head.name()));
			}
		});
	}

	private static void compare(TopicRecord message, @Nullable Event event, Findings findings) {
		if (event == null) {
			findings.add("the topic has %s, which the journal has not".formatted(message.name()));
		}
		else if (!event.id().equals(message.id()) || !Objects.equals(event.previousId(), message.previousId())) {
			findings.add("the topic has %s, event %s after %s, where the journal has %s".formatted(message.name(),
					message.id(), message.previousId(), event.name()));
		}
		else if (!event.type().equals(message.type()) || !event.value().equals(message.value())) {
			findings.add("the topic has %s, whose type %s or value is not that of %s".formatted(message.name(),
					message.type(), event.name()));
		}
	}

}
