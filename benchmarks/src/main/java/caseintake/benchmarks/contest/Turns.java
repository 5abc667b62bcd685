package caseintake.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The turns of a contest, and what they gave so far. */
final class Turns {

	private final String contest;

	private final RawFile raw;

	private final Console console;

	private final Measurements measurements = new Measurements();

	private final Map<String, String> absent = new LinkedHashMap<>();

	private final List<String> wrong = new ArrayList<>();

	Turns(String contest, RawFile raw, Console console) {
		this.contest = contest;
		this.raw = raw;
		this.console = console;
	}

	/** Lets one run, unless it has been left out. */
	void take(Contestant contestant, int round, String when) throws IOException, SQLException, InterruptedException {
		if (this.absent.containsKey(contestant.name())) {
			return;
		}
		this.console.say("%s, %s: %s".formatted(this.contest, when, contestant.name()));
		try {
			keep(contestant, round, when, contestant.trial().run(round));
		}
		catch (NotMeasuredException ex) {
			if (contestant.role() == Role.OURS) {
				throw new IllegalStateException(ex.sentence(), ex);
			}
			leaveOut(contestant, ex.sentence());
		}
		catch (IOException | SQLException | RuntimeException ex) {
			if (contestant.role() == Role.OURS) {
				throw ex;
			}
			leaveOut(contestant, "it failed in the %s: %s".formatted(when, ex));
		}
	}

	private void keep(Contestant contestant, int round, String when, Performance performance) throws IOException {
		this.console.say("  " + performance.text());
		this.raw.add(round, contestant.name(), performance);
		if (round > 0) {
			this.measurements.add(round, contestant.name(), performance);
		}
		for (String sentence : performance.wrong()) {
			this.console.say("  WRONG: " + sentence);
			this.wrong.add("%s, %s: %s".formatted(contestant.name(), when, sentence));
		}
	}

	private void leaveOut(Contestant contestant, String sentence) {
		this.console.say("  not measured: " + sentence);
		this.absent.put(contestant.name(), sentence);
	}

	Measurements measurements() {
		return this.measurements;
	}

	/** Sentences of those that were left out, by name. */
	Map<String, String> absent() {
		return this.absent;
	}

	List<String> wrong() {
		return this.wrong;
	}

}
