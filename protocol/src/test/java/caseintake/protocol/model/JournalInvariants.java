package caseintake.protocol.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import caseintake.events.CaseEvent;
import caseintake.protocol.Acceptance;
import caseintake.protocol.Position;
import caseintake.protocol.Verdict;

/** What must hold in a journal after every commit. */
final class JournalInvariants {

	private final World world;

	JournalInvariants(World world) {
		this.world = world;
	}

	void afterCommit(JournalTables tables) {
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
		if (this.world.topic().isDamaged(partition) || this.world.history().isBroken()) {
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

}
