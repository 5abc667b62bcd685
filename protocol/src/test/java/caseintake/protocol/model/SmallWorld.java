package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Beginnings that are small enough to be explored step by step. */
enum SmallWorld {

	/** Two intakes, one reference sent to both of them, one fault. */
	TWO_COMMITTERS(scenario(1, 2, 1, 1, List.of(open(0, 0, false), again(1, 0))), List.of(), 60, "client", "committer",
			"nemesis"),

	/**
	 * Two events in the journal, two relays, and two faults: a zombie, lost batches, lost
	 * acknowledgements.
	 */
	TWO_RELAYS(scenario(1, 2, 1, 2, twoCases()), stored(2), 60, "relay", "broker", "nemesis"),

	/** The same with an event in each of two partitions. */
	TWO_PARTITIONS(scenario(2, 2, 1, 2, List.of(open(0, 0, false), open(1, 1, false))), stored(2), 60, "relay",
			"broker", "nemesis"),

	/** Two events in the topic, two stats, feed and topic at once, and two faults. */
	TWO_LISTENERS(scenario(1, 1, 2, 2, twoCases()), relayed(2), 60, "listener", "poll", "healer", "nemesis"),

	/** An event is counted; the journal loses it and gets another one. */
	RESTORED_JOURNAL(scenario(1, 1, 1, 1, twoCases(), Feature.JOURNAL_RESTORED), counted(), 60, "client", "committer",
			"relay", "broker", "listener", "poll", "healer", "nemesis"),

	/** A rebuild and its swap, while one more event comes, and one fault. */
	REBUILD(scenario(1, 1, 1, 1, twoCases(), Feature.REBUILD), counted(), 60, "client", "committer", "operator",
			"filler", "swap", "healer", "poll", "nemesis"),

	/**
	 * An event in quarantine, retried by two stats of which one cannot decode it, and a
	 * rebuild.
	 */
	QUARANTINE(scenario(1, 1, 2, 0, List.of(open(0, 0, true)), Feature.QUARANTINE, Feature.REBUILD), counted(), 60,
			"operator", "filler", "swap", "retry", "upgrade"),

	/** The same where a person may discard it, and a day ends. */
	DISCARD(scenario(1, 1, 1, 0, List.of(open(0, 0, true)), Feature.QUARANTINE, Feature.DISCARD, Feature.REBUILD),
			counted(), 60, "operator", "filler", "swap", "retry", "upgrade", "midnight");

	@SuppressWarnings("ImmutableEnumChecker") // nobody changes it
	private final Scenario scenario;

	@SuppressWarnings("ImmutableEnumChecker") // nobody changes it
	private final List<String> prologue;

	private final int depth;

	@SuppressWarnings("ImmutableEnumChecker") // nobody changes it
	private final Set<String> actors;

	SmallWorld(Scenario scenario, List<String> prologue, int depth, String... actors) {
		this.scenario = scenario;
		this.prologue = prologue;
		this.depth = depth;
		this.actors = Set.of(actors);
	}

	Scenario scenario() {
		return this.scenario;
	}

	/** Steps that were taken before. */
	List<String> prologue() {
		return this.prologue;
	}

	/** After how many steps nothing fails any more and all come to rest. */
	int depth() {
		return this.depth;
	}

	/** Whether whoever takes the step takes part before all come to rest. */
	boolean has(Step step) {
		int end = step.actor().indexOf(' ');
		return this.actors.contains((end > 0) ? step.actor().substring(0, end) : step.actor());
	}

	private static Scenario scenario(int partitions, int intakes, int stats, int faults, List<Command> commands,
			Feature... features) {
		Set<Feature> set = EnumSet.noneOf(Feature.class);
		set.addAll(Set.of(features));
		return new Scenario(partitions, intakes, stats, commands, set, faults, 1, 1, 0, false);
	}

	private static List<Command> twoCases() {
		return List.of(open(0, 0, false), open(1, 0, false));
	}

	private static Command open(int id, int partition, boolean hard) {
		return new Command(id, id, partition, Command.NEW, 0, hard, false);
	}

	private static Command again(int id, int partition) {
		return new Command(id, 0, partition, Command.NEW, 0, false, false);
	}

	private static List<String> stored(int commands) {
		var steps = new ArrayList<String>();
		for (int i = 0; i < commands; i++) {
			steps.addAll(List.of("client " + i + " submits", "committer 0 takes what waits",
					"committer 0 claims a reference", "committer 0 locks a row", "committer 0 numbers and inserts",
					"committer 0 commits"));
		}
		return steps;
	}

	private static List<String> relayed(int commands) {
		List<String> steps = stored(commands);
		steps.addAll(List.of("relay 0 takes the lease", "relay 0 reads the topic's ends",
				"relay 0 compares the journal", "relay 0 reads what is published", "relay 0 fetches and sends"));
		for (int i = 0; i < commands; i++) {
			steps.add("broker takes a record");
		}
		steps.add("relay 0 marks what is acknowledged");
		return steps;
	}

	private static List<String> counted() {
		List<String> steps = relayed(1);
		steps.addAll(List.of("listener 0/0 seeks its place", "listener 0/0 fetches", "listener 0/0 begins to count",
				"listener 0/0 reads the progress and judges", "listener 0/0 compares and sets",
				"listener 0/0 commits"));
		return steps;
	}

}
