package caseintake.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What all rounds gave, for people. */
final class RebuildTable {

	private static final double PROMISED = 2;

	private RebuildTable() {
	}

	/** Lines of Markdown. */
	static List<String> of(Cases cases, long cells, List<RebuildRound> rounds, Samples samples) {
		var lines = new ArrayList<String>();
		lines.add(String.format(Locale.ROOT,
				"%,d events in %,d cells, %d reads a second, timed from when they were due. The last round's rebuild was swapped.",
				cases.number(), cells, RebuildRounds.PER_SECOND));
		lines.add("");
		lines.addAll(RebuildRound.HEADING);
		for (int i = 0; i < rounds.size(); i++) {
			lines.add(rounds.get(i).row(i + 1));
		}
		var ratio = Spread.of(rounds.stream().mapToDouble(RebuildRound::ratio).toArray());
		var speed = Spread.of(rounds.stream().mapToDouble(RebuildRound::eventsPerSecond).toArray());
		lines.add("");
		lines.add(
				"Median (least–most): p99 while rebuilding is %s times the idle one, %s what is promised; %s events/s are rebuilt."
					.formatted(ratio.text(2), (ratio.median() <= PROMISED) ? "within" : "beyond", speed.text(0)));
		if (samples.incomplete() > 0) {
			lines.add("%d right answers did not call themselves complete.".formatted(samples.incomplete()));
		}
		return lines;
	}

}
