package caseintake.protocol.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Acceptance;
import caseintake.protocol.Position;
import caseintake.protocol.Verdict;
import caseintake.protocol.model.Generation.Confirmation;
import caseintake.protocol.model.Generation.Quarantined;

/** Looks after every commit. */
final class Invariants {

	private final World world;

	private final Map<Generation, Set<Generation.Alarm>> raised = new HashMap<>();

	private final Map<Integer, Set<String>> finals = new HashMap<>();

	Invariants(World world) {
		this.world = world;
	}

	// the journal

	void afterJournalCommit(JournalDatabase journal) {
		JournalTables tables = journal.tables();
		Set<Integer> opened = new HashSet<>();
		for (int i = 0; i < tables.partitions(); i++) {
			requireChain(tables, i);
			requireChanges(tables, i, opened);
			if (tables.published[i] > tables.events(i).size()) {
				throw new Violation(Invariant.HEAD_IS_AHEAD, "published stands above the head of partition " + i);
			}
			requireInTopic(tables, i);
		}
	}

	private static void requireChain(JournalTables tables, int partition) {
		Position position = Position.START;
		for (CaseEvent event : tables.events(partition)) {
			if (Acceptance.judge(position, event.link()) != Verdict.ACCEPT) {
				throw new Violation(Invariant.JOURNAL_IS_A_CHAIN, Event.label(event));
			}
			position = Position.at(event.link());
		}
		if (!position.equals(tables.heads[partition])) {
			throw new Violation(Invariant.JOURNAL_IS_A_CHAIN,
					"the head of partition " + partition + " is another event");
		}
	}

	private static void requireChanges(JournalTables tables, int partition, Set<Integer> opened) {
		Map<Object, Integer> units = new HashMap<>();
		for (CaseEvent event : tables.events(partition)) {
			if (Event.isOpening(event)) {
				if (!opened.add((int) event.caseId().getLeastSignificantBits())) {
					throw new Violation(Invariant.REFERENCE_ONCE, Event.label(event) + " opens a case that is there");
				}
			}
			else if (units.getOrDefault(event.caseId(), Command.NEW) != Event.before(event)) {
				throw new Violation(Invariant.CHANGES_FOLLOW_EACH_OTHER, Event.label(event));
			}
			units.put(event.caseId(), Event.after(event));
		}
	}

	private void requireInTopic(JournalTables tables, int partition) {
		if (this.world.topic().isDamaged(partition) || this.world.isJournalBroken()) {
			return;
		}
		Position position = Position.START;
		for (Topic.Message message : this.world.topic().log(partition)) {
			CaseEvent event = message.event();
			if (event != null && Acceptance.judge(position, event.link()) == Verdict.ACCEPT) {
				position = Position.at(event.link());
			}
		}
		if (position.sequence() < tables.published[partition]) {
			throw new Violation(Invariant.PUBLISHED_IS_IN_THE_TOPIC,
					"published is %d, a reader of the topic comes to %d".formatted(tables.published[partition],
							position.sequence()));
		}
	}

	// the counters

	void afterCountersCommit(CountersTables tables) {
		tables.generations().forEach((number, generation) -> requireHistory(number, generation));
		Generation live = tables.liveGeneration();
		requireAlarms(live);
		if (!this.world.isJournalBroken()) {
			for (int i = 0; i < live.positions.length; i++) {
				if (live.positions[i].sequence() > this.world.journal().tables().heads[i].sequence()) {
					throw new Violation(Invariant.HEAD_IS_AHEAD, "counted stands above the head of partition " + i);
				}
			}
			if (!this.world.hasOldPrimaryAnswered()) {
				requireFinal(live);
			}
		}
		requireComplete(live);
	}

	void raised(Generation generation, Generation.Alarm alarm) {
		this.raised.computeIfAbsent(generation, (key) -> new HashSet<>()).add(alarm);
	}

	void countersRestored(CountersTables tables) {
		this.raised.clear();
		tables.generations()
			.values()
			.forEach((generation) -> this.raised.put(generation, new HashSet<>(generation.alarms)));
	}

	/** The figures of days that are over may change once, by a repair. */
	void forgetFinals() {
		this.finals.clear();
	}

	private void requireAlarms(Generation live) {
		Set<Generation.Alarm> expected = this.raised.get(live);
		if (expected != null && !live.alarms.containsAll(expected)) {
			throw new Violation(Invariant.NO_SILENT_ERROR, "an alarm is gone and nobody resolved it");
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

	private void requireFinal(Generation live) {
		for (int day = 0; day < this.world.today(); day++) {
			if (!isFinal(live, day)) {
				continue;
			}
			Set<String> figure = new TreeSet<>();
			for (String label : live.counted.keySet()) {
				CaseEvent event = this.world.minted().event(label);
				if (event != null && Event.day(event) <= day) {
					figure.add(label);
				}
			}
			Set<String> before = this.finals.put(day, figure);
			if (before != null && !before.equals(figure)) {
				throw new Violation(Invariant.FINAL_STAYS_FINAL,
						"day %d was final with %s and now has %s".formatted(day, before, figure));
			}
		}
	}

	private static boolean isFinal(Generation live, int day) {
		for (int i = 0; i < live.positions.length; i++) {
			Confirmation known = live.confirmations.get(i);
			if (known == null || known.completeThrough() <= day || live.isWaiting(i)) {
				return false;
			}
		}
		return live.alarms.isEmpty();
	}

	private void requireComplete(Generation live) {
		if (!isComplete(live, this.world.is(Mutation.COMPLETE_BY_SEQUENCE_ALONE))) {
			return;
		}
		for (int i = 0; i < live.positions.length; i++) {
			int partition = i;
			Confirmation known = live.confirmations.get(i);
			if (known == null) {
				continue;
			}
			for (String label : known.hadThen()) {
				if (this.world.minted().partition(label) == partition && !live.counted.containsKey(label)
						&& live.quarantine.stream().noneMatch((row) -> row.label().equals(label))) {
					throw new Violation(Invariant.COMPLETE_IS_COMPLETE, label + " is missing");
				}
			}
		}
	}

	/**
	 * What readers are told: the counters had everything when the journal was last asked,
	 * or have since come to the very event that was its head then.
	 */
	static boolean isComplete(Generation live, boolean bySequenceAlone) {
		for (int i = 0; i < live.positions.length; i++) {
			Confirmation known = live.confirmations.get(i);
			if (known == null || live.isWaiting(i)) {
				return false;
			}
			Position counted = live.positions[i];
			boolean hadAll = known.sequence() >= known.head().sequence() || counted.equals(known.head());
			if (!hadAll && !(bySequenceAlone && counted.sequence() >= known.head().sequence())) {
				return false;
			}
		}
		return live.alarms.isEmpty();
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
