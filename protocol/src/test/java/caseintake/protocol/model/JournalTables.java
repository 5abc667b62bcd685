package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Position;

/** What is committed in intake's database. */
final class JournalTables {

	static final int NOBODY = -1;

	private final List<List<CaseEvent>> events = new ArrayList<>();

	/** Sequence 0 and no event: nothing yet. */
	final Position[] heads;

	/** The day of each partition's last event. */
	final int[] headDays;

	final long[] published;

	/** The label of the event that opened each reference's case. */
	final Map<Integer, String> opened = new HashMap<>();

	/** Each reference's unit now. */
	final Map<Integer, Integer> units = new HashMap<>();

	/** The label of the event of each change. */
	private final Map<Integer, String> changes = new HashMap<>();

	final Set<String> alarms = new TreeSet<>();

	int lease = NOBODY;

	JournalTables(int partitions) {
		this.heads = new Position[partitions];
		Arrays.fill(this.heads, Position.START);
		this.headDays = new int[partitions];
		this.published = new long[partitions];
		for (int i = 0; i < partitions; i++) {
			this.events.add(new ArrayList<>());
		}
	}

	JournalTables copy() {
		var copy = new JournalTables(this.heads.length);
		for (int i = 0; i < this.heads.length; i++) {
			copy.events.get(i).addAll(this.events.get(i));
			copy.heads[i] = this.heads[i];
			copy.headDays[i] = this.headDays[i];
			copy.published[i] = this.published[i];
		}
		copy.opened.putAll(this.opened);
		copy.units.putAll(this.units);
		copy.changes.putAll(this.changes);
		copy.alarms.addAll(this.alarms);
		copy.lease = this.lease;
		return copy;
	}

	int partitions() {
		return this.heads.length;
	}

	List<CaseEvent> events(int partition) {
		return this.events.get(partition);
	}

	/** The label of the event that stores a command, {@code null} for none. */
	@Nullable String stored(Command command) {
		return command.opens() ? this.opened.get(command.reference()) : this.changes.get(command.id());
	}

	void store(Command command, String label) {
		this.units.put(command.reference(), command.to());
		if (command.opens()) {
			this.opened.put(command.reference(), label);
		}
		else {
			this.changes.put(command.id(), label);
		}
	}

	/** Events behind a sequence. */
	List<CaseEvent> after(int partition, long sequence, int limit) {
		List<CaseEvent> all = this.events.get(partition);
		int from = (int) Math.min(sequence, all.size());
		return List.copyOf(all.subList(from, Math.min(all.size(), from + limit)));
	}

	@Nullable CaseEvent at(int partition, long sequence) {
		List<CaseEvent> all = this.events.get(partition);
		return (sequence >= 1 && sequence <= all.size()) ? all.get((int) sequence - 1) : null;
	}

	/** Whether it has the event that a reader stands at. */
	boolean confirms(int partition, Position position) {
		CaseEvent there = at(partition, position.sequence());
		return position.isConfirmedBy(this.heads[partition].sequence(), (there != null) ? there.link().id() : null);
	}

	/** The cases by unit after the event with this sequence. */
	int[] totals(int partition, long sequence) {
		int[] totals = new int[Scenario.UNITS];
		for (CaseEvent event : this.events.get(partition)) {
			if (event.link().sequence() <= sequence) {
				Event.fold(event, totals, 1);
			}
		}
		return totals;
	}

	Set<String> labels() {
		var labels = new HashSet<String>();
		this.events.forEach((partition) -> partition.forEach((event) -> labels.add(Event.label(event))));
		return labels;
	}

	void print(Fingerprint to) {
		for (int i = 0; i < this.heads.length; i++) {
			to.add(this.heads[i]).add(this.headDays[i]).add(this.published[i]);
			this.events.get(i).forEach((event) -> to.add(Event.label(event)));
			to.add(-5);
		}
		to.add(this.units.hashCode()).add(this.changes.hashCode()).add(this.alarms.hashCode()).add(this.lease);
	}

}
