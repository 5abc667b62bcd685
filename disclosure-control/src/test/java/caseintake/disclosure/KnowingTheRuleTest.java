package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who knows the rule tries it on everything that could be true, and keeps what
 * would have been published just so. In small worlds this can be done completely: of no
 * hidden number, and of no change, is only one small value left.
 */
class KnowingTheRuleTest {

	private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

	private final Map<String, Map<String, Set<Long>>> possible = new HashMap<>();

	private final List<List<Long>> worlds = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "3, 3, 12, 1", "3, 4, 12, 1", "5, 4, 13, 1", "3, 3, 7, 2", "4, 3, 8, 2", "3, 3, 4, 3" })
	void nothingSmallIsCertain(int smallest, int cells, int most, int releases) {
		List<String> units = new ArrayList<>();
		for (int cell = 0; cell < cells; cell++) {
			units.add("unit " + cell);
		}
		var series = new Series("units", new Scope(null, SINCE, null), Breakdown.byUnit(units));
		addWorlds(List.of(), cells, most);
		publish(new DisclosureControl(smallest), Ledger.of(List.of(series)), series, "", List.of(), releases);
		List<String> certain = new ArrayList<>();
		this.possible.forEach((published, numbers) -> numbers.forEach((number, values) -> {
			long any = values.iterator().next();
			if (values.size() == 1 && any != 0 && Math.abs(any) < smallest) {
				certain.add(published + " tells that " + number + " is " + any);
			}
		}));
		assertThat(certain).isEmpty();
		assertThat(this.possible).hasSizeGreaterThan(50);
	}

	private void addWorlds(List<Long> begun, int cells, long left) {
		if (begun.size() == cells) {
			this.worlds.add(begun);
			return;
		}
		for (long count = 0; count <= left; count++) {
			List<Long> world = new ArrayList<>(begun);
			world.add(count);
			addWorlds(world, cells, left - count);
		}
	}

	private void publish(DisclosureControl control, Ledger ledger, Series series, String published,
			List<List<Long>> history, int releases) {
		if (history.size() == releases) {
			remember(published, history);
			return;
		}
		for (List<Long> world : this.worlds) {
			Release release = decide(control, ledger, series, world, SINCE.plusWeeks(history.size() + 1L));
			List<List<Long>> longer = new ArrayList<>(history);
			longer.add(world);
			String read = (release != null) ? release.total() + "" + new TreeMap<>(release.shown()) : "nothing";
			publish(control, (release != null) ? ledger.with(release) : ledger, series, published + " | " + read,
					longer, releases);
		}
	}

	private static Release decide(DisclosureControl control, Ledger ledger, Series series, List<Long> world,
			LocalDate knownAt) {
		Map<String, Long> counts = new HashMap<>();
		for (int cell = 0; cell < world.size(); cell++) {
			counts.put("unit " + cell, world.get(cell));
		}
		return switch (control.decide(ledger, new Candidate(series, knownAt, sum(world), counts))) {
			case Decision.Publish publish -> publish.release();
			case Decision.Coarser coarser -> coarser.release();
			case Decision.TotalOnly totalOnly -> totalOnly.release();
			case Decision.Hold _ -> null;
		};
	}

	private void remember(String published, List<List<Long>> history) {
		Map<String, Set<Long>> numbers = this.possible.computeIfAbsent(published, (key) -> new HashMap<>());
		for (int release = 0; release < history.size(); release++) {
			List<Long> counts = new ArrayList<>(history.get(release));
			counts.add(sum(counts));
			for (int cell = 0; cell < counts.size(); cell++) {
				add(numbers, "number %d at %d".formatted(cell, release), counts.get(cell));
				for (int before = 0; before < release; before++) {
					List<Long> earlier = new ArrayList<>(history.get(before));
					earlier.add(sum(earlier));
					add(numbers, "change of %d from %d to %d".formatted(cell, before, release),
							counts.get(cell) - earlier.get(cell));
				}
			}
		}
	}

	private static void add(Map<String, Set<Long>> numbers, String number, long value) {
		numbers.computeIfAbsent(number, (key) -> new HashSet<>()).add(value);
	}

	private static long sum(List<Long> counts) {
		return counts.stream().mapToLong(Long::longValue).sum();
	}

}
