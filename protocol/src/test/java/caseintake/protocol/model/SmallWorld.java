package caseintake.protocol.model;

import java.util.EnumSet;
import java.util.List;

/** Beginnings that are small enough to be explored step by step. */
enum SmallWorld {

	/** Two clients with one reference, two committers, one partition. */
	TWO_COMMITTERS(new Scenario(1, 2, 1, List.of(open(0, 0, 0), open(1, 0, 0)), EnumSet.noneOf(Feature.class), 1, 1, 0,
			0, false), 18),

	/** Two relays and what a zombie leaves behind. */
	TWO_RELAYS(new Scenario(1, 2, 1, List.of(open(0, 0, 0), open(1, 1, 0)), EnumSet.noneOf(Feature.class), 2, 1, 0, 0,
			false), 16),

	/** Two partitions, a lost tail, a page of one event. */
	TWO_PARTITIONS(new Scenario(2, 1, 1, List.of(open(0, 0, 0), open(1, 1, 1)), EnumSet.of(Feature.TOPIC_LOSS), 1, 1, 0,
			0, false), 16),

	/** A restored journal. */
	RESTORED_JOURNAL(new Scenario(1, 1, 1, List.of(open(0, 0, 0), open(1, 1, 0)), EnumSet.of(Feature.JOURNAL_RESTORED),
			1, 1, 0, 0, false), 18),

	/**
	 * A rebuild beside the live generation, an event in quarantine, and a day that ends.
	 */
	REBUILD_WITH_QUARANTINE(new Scenario(1, 1, 1, List.of(hard(0, 0, 0), open(1, 1, 0)),
			EnumSet.of(Feature.QUARANTINE, Feature.REBUILD), 0, 1, 1, 0, false), 18);

	@SuppressWarnings("ImmutableEnumChecker") // nobody changes it
	private final Scenario scenario;

	private final int depth;

	SmallWorld(Scenario scenario, int depth) {
		this.scenario = scenario;
		this.depth = depth;
	}

	Scenario scenario() {
		return this.scenario;
	}

	/** After how many steps nothing fails any more and all come to rest. */
	int depth() {
		return this.depth;
	}

	private static Command open(int id, int reference, int partition) {
		return new Command(id, reference, partition, Command.NEW, 0, false, false);
	}

	private static Command hard(int id, int reference, int partition) {
		return new Command(id, reference, partition, Command.NEW, 0, true, false);
	}

}
