package caseintake.benchmarks.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import caseintake.benchmarks.contest.Bar;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Spread;
import caseintake.benchmarks.contest.Verdict;

/** What all rounds gave, for people. */
final class RebuildTable {

	private static final double PROMISED = 2;

	private RebuildTable() {
	}

	static Result of(String row, long cells, List<RebuildRound> rounds, Samples samples) {
		var lines = new ArrayList<String>();
		lines.add(String.format(Locale.ROOT,
				"Rebuilt into %,d cells, %d reads a second, timed from when they were due. The last round's rebuild was swapped.",
				cells, RebuildRounds.PER_SECOND));
		lines.add("");
		lines.addAll(RebuildRound.HEADING);
		for (int i = 0; i < rounds.size(); i++) {
			lines.add(rounds.get(i).row(i + 1));
		}
		var speed = Spread.of(rounds.stream().mapToDouble(RebuildRound::eventsPerSecond).toArray());
		lines.add("");
		lines.add("Median (least–most): %s events/s are rebuilt.".formatted(speed.text(0)));
		if (samples.incomplete() > 0) {
			lines.add("%d right answers did not call themselves complete.".formatted(samples.incomplete()));
		}
		return new Result(List.of(verdict(row, rounds)), lines, samples.wrong());
	}

	private static Verdict verdict(String row, List<RebuildRound> rounds) {
		var ratio = Spread.of(rounds.stream().mapToDouble(RebuildRound::ratio).toArray());
		return Verdict.of(row, "the same reads idle, ms p99", Bar.Sense.AT_MOST, PROMISED, ratio);
	}

}
