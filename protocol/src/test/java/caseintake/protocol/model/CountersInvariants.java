package caseintake.protocol.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Position;
import caseintake.protocol.model.Generation.Quarantined;

/** What must hold in the counters after every commit. */
final class CountersInvariants {

	private final World world;

	CountersInvariants(World world) {
		this.world = world;
	}

	void afterCommit(CountersTables tables) {
		tables.generations().forEach((number, generation) -> requireHistory(number, generation));
		Generation live = tables.liveGeneration();
		this.world.alarms().requireStanding(live);
		if (!this.world.history().isBroken()) {
			requireBehindHeads(live);
			if (!this.world.history().hasOldPrimaryAnswered()) {
				this.world.statements().requireFinal(live);
			}
		}
		this.world.statements().requireComplete(live);
	}

	private void requireBehindHeads(Generation live) {
		Position[] heads = this.world.journals().primary().tables().heads;
		for (int i = 0; i < live.positions.length; i++) {
			if (live.positions[i].sequence() > heads[i].sequence()) {
				throw new Violation(Invariant.HEAD_IS_AHEAD, "counted stands above the head of partition " + i);
			}
		}
	}

	private void requireHistory(int number, Generation generation) {
		for (Map.Entry<String, Integer> entry : generation.counted.entrySet()) {
			if (entry.getValue() != 1) {
				throw new Violation(Invariant.COUNTED_ONCE,
						"%s is counted %d times in generation %d".formatted(entry.getKey(), entry.getValue(), number));
			}
		}
		for (int i = 0; i < generation.positions.length; i++) {
			requireHistory(number, generation, i);
		}
	}

	private void requireHistory(int number, Generation generation, int partition) {
		String where = " in generation " + number;
		Map<Long, CaseEvent> events = events(generation, partition, where);
		long last = generation.positions[partition].sequence();
		if (events.size() != last || (last > 0 && !events.containsKey(last))) {
			throw new Violation(Invariant.COUNTED_IS_A_HISTORY,
					"sequence %d is reached, but counted are %s%s".formatted(last, events.keySet(), where));
		}
		CaseEvent before = null;
		for (CaseEvent event : events.values()) {
			if (!this.world.minted().follows(before, event)) {
				throw new Violation(Invariant.COUNTED_IS_A_HISTORY,
						Event.label(event) + " belongs to another history" + where);
			}
			before = event;
		}
		if (before != null && !Position.at(before.link()).equals(generation.positions[partition])) {
			throw new Violation(Invariant.COUNTED_IS_A_HISTORY, "the position is another event" + where);
		}
	}

	private Map<Long, CaseEvent> events(Generation generation, int partition, String where) {
		var events = new TreeMap<Long, CaseEvent>();
		for (String label : generation.counted.keySet()) {
			put(events, label, partition, where);
		}
		for (Quarantined row : generation.quarantine) {
			put(events, row.label(), partition, where);
		}
		return events;
	}

	private void put(Map<Long, CaseEvent> events, String label, int partition, String where) {
		CaseEvent event = this.world.minted().event(label);
		if (event != null && this.world.minted().partition(label) == partition
				&& events.put(event.link().sequence(), event) != null) {
			throw new Violation(Invariant.COUNTED_ONCE, label + " shares its sequence with another one" + where);
		}
	}

	void requireTrulyConfirmed(int number, int partition, Position asked, Set<String> has) {
		Generation generation = this.world.counters().tables().find(number);
		CaseEvent there = (generation != null) ? events(generation, partition, "").get(asked.sequence()) : null;
		if (there != null && there.link().id().equals(asked.eventId()) && !has.contains(Event.label(there))) {
			throw new Violation(Invariant.NO_SILENT_ERROR,
					Event.label(there) + " is confirmed, and the journal has it not");
		}
	}

	@Nullable String difference(Generation live, JournalTables journal) {
		for (int i = 0; i < live.positions.length; i++) {
			if (!live.positions[i].equals(journal.heads[i])) {
				return "partition %d stands at %d, the journal at %d".formatted(i, live.positions[i].sequence(),
						journal.heads[i].sequence());
			}
			for (CaseEvent event : events(live, i, "").values()) {
				if (!journal.events(i).contains(event)) {
					return Event.label(event) + " is counted, and the journal has it not";
				}
			}
		}
		return null;
	}

}
