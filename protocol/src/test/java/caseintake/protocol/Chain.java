package caseintake.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import caseintake.events.CaseEvent;

/** The events of one partition, each chained to the one before it. */
final class Chain {

	private final List<CaseEvent> events = new ArrayList<>();

	CaseEvent grow() {
		Position end = this.events.isEmpty() ? Position.START : Position.at(this.events.getLast().link());
		var event = new CaseEvent(end.next(UUID.randomUUID()), "case-opened.v1", UUID.randomUUID(), Instant.EPOCH, null,
				new byte[0]);
		this.events.add(event);
		return event;
	}

	List<CaseEvent> grow(int by) {
		for (int i = 0; i < by; i++) {
			grow();
		}
		return all();
	}

	/** Another history: the same events up to a sequence, and then none. */
	Chain upTo(long sequence) {
		var other = new Chain();
		all().stream().filter((event) -> event.link().sequence() <= sequence).forEach(other.events::add);
		return other;
	}

	List<CaseEvent> all() {
		return List.copyOf(this.events);
	}

	List<CaseEvent> after(long sequence) {
		return all().stream().filter((event) -> event.link().sequence() > sequence).toList();
	}

	CaseEvent at(long sequence) {
		return all().get((int) sequence - 1);
	}

	static List<Arrival> fromTopic(List<CaseEvent> events) {
		return events.stream().<Arrival>map((event) -> new Arrival.Event(event, event.link().sequence() - 1)).toList();
	}

}
