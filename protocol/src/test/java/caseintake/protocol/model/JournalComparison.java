package caseintake.protocol.model;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.JournalStanding;
import caseintake.protocol.Position;

/** Holds the topic's ends against the journal, before a relay's session begins. */
final class JournalComparison {

	private final World world;

	private final int instance;

	private final Map<Integer, ChainLink> ends = new HashMap<>();

	private final Map<Integer, ChainLink> inJournal = new HashMap<>();

	private int lossesSeen;

	private @Nullable JournalDatabase compared;

	JournalComparison(World world, int instance) {
		this.world = world;
		this.instance = instance;
	}

	private JournalDatabase journal() {
		return this.world.journals().of(this.instance);
	}

	void readEnds() {
		this.lossesSeen = this.world.history().losses();
		this.compared = journal();
		this.ends.clear();
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			CaseEvent last = this.world.topic().last(i);
			if (last != null) {
				this.ends.put(i, last.link());
			}
		}
	}

	void readJournal() {
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			for (CaseEvent event : journal().tables().events(i)) {
				this.inJournal.put(key(i, event.link()), event.link());
			}
		}
	}

	private static int key(int partition, ChainLink link) {
		return partition * 1000 + (int) link.sequence();
	}

	/** Raises an alarm where the journal does not have the topic's end. */
	void compare() {
		if (!this.world.is(Mutation.JOURNAL_READ_BEFORE_TOPIC)) {
			this.inJournal.clear();
			readJournal();
		}
		this.ends.forEach((partition, end) -> {
			ChainLink there = this.inJournal.get(key(partition, end));
			if (JournalStanding.of(Position.at(end),
					(there != null) ? Position.at(there) : Position.START) != JournalStanding.HAS_IT) {
				this.world.alarms().requireCause("relay " + this.instance + " at partition " + partition);
				journal().commit((tables) -> tables.alarms.add("partition " + partition));
			}
		});
	}

	/** A topic whose last event the journal did not have is left alone. */
	void requireNoFork() {
		if (this.lossesSeen == this.world.history().losses() && journal() == this.compared) {
			this.ends.forEach((partition, end) -> {
				CaseEvent there = journal().tables().at(partition, end.sequence());
				if (there == null || !there.link().equals(end)) {
					throw new Violation(Invariant.NO_FORK_IS_SENT, "partition " + partition);
				}
			});
		}
	}

	void print(Fingerprint to) {
		to.add(this.ends.hashCode());
	}

}
