package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A schedule that chance hardly finds, step by step: both databases go back while records
 * of the lost history are judged; then another event is counted at the sequence that they
 * were judged at.
 */
final class DirectedSchedule {

	private static final Scenario RESTORED = new Scenario(1, 1, 2, List.of(open(0), open(1), open(2)),
			EnumSet.of(Feature.JOURNAL_RESTORED, Feature.COUNTERS_RESTORED), 2, 2, 0, 0, false);

	/** What it shows. */
	static final Mutation SHOWS = Mutation.COMPARISON_OF_SEQUENCE_ALONE;

	private static final int RESTORE_JOURNAL = 8;

	private static final int RESTORE_COUNTERS = 9;

	private static final int TO_THE_BEGINNING = 4;

	private final List<Choice> choices = new ArrayList<>();

	private DirectedSchedule() {
		stored(0);
		take("relay 0 takes the lease", "relay 0 reads the topic's ends", "relay 0 compares the journal",
				"relay 0 reads what is published", "relay 0 fetches and sends", "broker takes a record",
				"relay 0 marks what is acknowledged");
		take("listener 0/0 seeks its place", "listener 0/0 fetches", "listener 0/0 begins to count",
				"listener 0/0 reads the progress and judges", "listener 0/0 compares and sets", "listener 0/0 commits");
		stored(1);
		take("relay 0 fetches and sends", "broker takes a record", "listener 0/0 fetches",
				"listener 0/0 begins to count", "listener 0/0 reads the progress and judges");
		strike(RESTORE_JOURNAL, TO_THE_BEGINNING, 0);
		strike(RESTORE_COUNTERS, 1);
		stored(2);
		for (int i = 0; i < 2; i++) {
			take("poll 1 reads its positions", "poll 1 asks the journal", "poll 1 applies an answer");
		}
		take("healer 1 reads the live position", "healer 1 fetches a page", "healer 1 reads the progress and judges",
				"healer 1 compares and sets", "healer 1 commits");
		take("listener 0/0 compares and sets", "listener 0/0 commits");
	}

	static @Nullable Violation run(Set<Mutation> mutations) {
		return Schedule.run(RESTORED, mutations, new RecordedChooser(new DirectedSchedule().choices), null);
	}

	private static Command open(int id) {
		return new Command(id, id, 0, Command.NEW, 0, false, false);
	}

	private void stored(int client) {
		take("client " + client + " submits", "committer 0 takes what waits", "committer 0 claims a reference",
				"committer 0 locks a row", "committer 0 numbers and inserts", "committer 0 commits");
	}

	private void strike(Integer... decisions) {
		this.choices.add(new Choice("nemesis strikes", List.of(decisions)));
	}

	private void take(String... steps) {
		for (String step : steps) {
			this.choices.add(new Choice(step, List.of()));
		}
	}

}
