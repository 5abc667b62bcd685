package caseintake.protocol.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;

/**
 * Every event that was ever numbered, by its label: partition, sequence and a letter, as
 * "0.2b". The pipeline knows ids only; whether it is right is judged by labels.
 */
final class Minted {

	private record Entry(CaseEvent event, @Nullable String before) {
	}

	private final Map<String, Entry> entries = new HashMap<>();

	private final boolean derivedIds;

	Minted(boolean derivedIds) {
		this.derivedIds = derivedIds;
	}

	/**
	 * Numbers an event.
	 * @param before the event that truly stands before it
	 */
	CaseEvent mint(Position head, int partition, @Nullable CaseEvent before,
			BiFunction<ChainLink, String, CaseEvent> event) {
		long sequence = head.sequence() + 1;
		char letter = 'a';
		while (this.entries.containsKey(label(partition, sequence, letter))) {
			letter++;
		}
		String label = label(partition, sequence, letter);
		var id = new UUID(partition, sequence * 100 + (this.derivedIds ? 0 : letter - 'a'));
		CaseEvent minted = event.apply(head.next(id), label);
		this.entries.put(label, new Entry(minted, (before != null) ? Event.label(before) : null));
		return minted;
	}

	private static String label(int partition, long sequence, char letter) {
		return partition + "." + sequence + letter;
	}

	int partition(CaseEvent event) {
		return partition(Event.label(event));
	}

	int partition(String label) {
		return label.charAt(0) - '0';
	}

	@Nullable CaseEvent event(String label) {
		Entry entry = this.entries.get(label);
		return (entry != null) ? entry.event() : null;
	}

	/** Whether one event truly came right after another, or first. */
	boolean follows(@Nullable CaseEvent before, CaseEvent event) {
		Entry entry = this.entries.get(Event.label(event));
		String label = (before != null) ? Event.label(before) : null;
		return entry != null && Objects.equals(entry.before(), label);
	}

}
