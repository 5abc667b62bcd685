package caseintake.disclosure.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Scope;
import caseintake.disclosure.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of {@code ./disclosure}. */
class AttackTest {

	private static final int SEEDS = 30;

	private static final int WEEKS = 26;

	@Test
	void theRuleLetsNothingSmallBeKnown() {
		List<String> leaks = new ArrayList<>();
		var all = new Score();
		for (long seed = 1; seed <= SEEDS; seed++) {
			Score score = Trial.run(History.draw(seed, WEEKS), Method.RULE, seed == SEEDS);
			for (Leak leak : score.leaks()) {
				leaks.add("seed " + seed + ": " + leak);
			}
			all.add(score);
		}
		assertThat(leaks).isEmpty();
		assertThat(all.newTotals()).isGreaterThan(0.35);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RULE")
	void theAttackerFindsWhatOtherMethodsLetBeKnown(Method method) {
		assertThat(Trial.run(History.draw(1, WEEKS), method, false).leaks()).isNotEmpty();
	}

	@Test
	void aSeedAlwaysGivesTheSameHistory() {
		History history = History.draw(7, WEEKS);
		History again = History.draw(7, WEEKS);
		assertThat(again.days().getLast().counts()).isEqualTo(history.days().getLast().counts());
		assertThat(Trial.run(again, Method.RULE, false).row()).isEqualTo(Trial.run(history, Method.RULE, false).row());
	}

	@Test
	void theAttackerSolvesTheClassicalExample() {
		var series = new Series("units", new Scope(null, Atoms.BEGINS.getFirst(), null), Breakdown.byUnit(Atoms.UNITS));
		Map<String, Long> allButOne = new HashMap<>();
		Atoms.UNITS.forEach((unit) -> allButOne.put(unit, 10L));
		allButOne.remove("oslo");
		int[] truth = new int[Atoms.number()];
		for (String unit : Atoms.UNITS) {
			int atom = Atoms.of(series.scope(), series.breakdown().cells().get(Atoms.UNITS.indexOf(unit)))
				.nextSetBit(0);
			truth[atom] = unit.equals("oslo") ? 3 : 10;
		}
		var attacker = new Attacker(new Divisions(List.of(series)), false);
		attacker.read(new History.Day(LocalDate.of(2017, 5, 15), truth, List.of()),
				List.of(new Published(series, series.breakdown(), 73L, allButOne, 0)));
		assertThat(attacker.leaks()).extracting(Leak::number).containsExactly(new Range(3, 3));
	}

}
