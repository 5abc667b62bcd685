package caseintake.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets every contestant run once in each round, in an order that changes from round to
 * round: so what drifts on the machine drifts for all.
 *
 * @param name of the row, or a name of its own if the row has several
 * @param contestants those that are compared, ours first
 * @param bars what is to be reached
 */
public record Contest(String name, List<Contestant> contestants, List<Bar> bars) {

	public Contest {
		contestants = List.copyOf(contestants);
		bars = List.copyOf(bars);
	}

	/**
	 * Runs a warm-up and all rounds. Whoever of the others fails is left out from then
	 * on, with a sentence; without ours there is no contest.
	 */
	public Outcome hold(Setting setting) throws IOException, SQLException, InterruptedException {
		try (var raw = new RawFile(setting.raw(this.name))) {
			var turns = new Turns(this.name, raw, setting.console());
			for (int round = 0; round <= setting.options().rounds(); round++) {
				String when = (round == 0) ? "warm-up" : "round %d of %d".formatted(round, setting.options().rounds());
				for (int place : Order.of(round, this.contestants.size())) {
					turns.take(this.contestants.get(place), round, when);
				}
			}
			return new Outcome(this, turns.measurements(), turns.absent(), turns.wrong());
		}
	}

}
