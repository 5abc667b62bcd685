package caseintake.disclosure;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static caseintake.disclosure.Press.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

class RefinementTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void whatMattersIsAScopeOrOneWithoutAnotherOnSomeDay(long seed) {
		var random = new Random(seed);
		List<Series> series = IntStream.range(0, 6)
			.mapToObj((number) -> new Series("series " + number, scope(random), Breakdown.NONE))
			.toList();
		var refinement = new Refinement(series);
		Set<BitSet> mattering = new HashSet<>();
		for (LocalDate day : begins(series)) {
			List<Table> tables = series.stream()
				.filter((one) -> !one.scope().since().isAfter(day))
				.map((one) -> refinement.table(new Release(one, Breakdown.NONE, day, 9, Map.of())))
				.toList();
			for (Table table : tables) {
				mattering.add(table.region());
				tables.forEach((other) -> mattering.add(table.regionWithout(other)));
			}
		}
		mattering.add(new BitSet());
		assertThat(mattering).allMatch(refinement::matters);
		List<BitSet> some = List.copyOf(mattering);
		for (int i = 0; i < 2000; i++) {
			var region = (BitSet) some.get(random.nextInt(some.size())).clone();
			region.flip(random.nextInt(region.length() + 1));
			region.or(some.get(random.nextInt(some.size())));
			assertThat(refinement.matters(region)).as("%s", region).isEqualTo(mattering.contains(region));
		}
	}

	private static Scope scope(Random random) {
		LocalDate since = JANUARY.plusDays(random.nextInt(6));
		return new Scope(random.nextBoolean() ? "op-" + random.nextInt(2) : null, since,
				random.nextBoolean() ? since.plusDays(random.nextInt(5)) : null);
	}

	/** Between these days regions do not change. */
	private static Collection<LocalDate> begins(List<Series> series) {
		Set<LocalDate> begins = new TreeSet<>();
		for (Series one : series) {
			begins.add(one.scope().since());
			LocalDate until = one.scope().until();
			if (until != null) {
				begins.add(until.plusDays(1));
			}
		}
		return begins;
	}

	/** Each begins on another day, and the ledger is made while a transaction waits. */
	@Test
	void howOftenASeriesIsLookedAtDoesNotDependOnHowManyThereAre() {
		var series = new Looked(IntStream.range(0, 300)
			.mapToObj((number) -> new Series("since day " + number, new Scope(null, JANUARY.plusDays(number), null),
					Breakdown.NONE))
			.toList());
		Ledger ledger = Ledger.of(series);
		assertThat(series.looked).hasSizeLessThan(10 * series.size());
		Series first = series.get(0);
		assertThat(new DisclosureControl(DisclosureControl.USUAL).decide(
				ledger.with(new Release(first, Breakdown.NONE, JANUARY.plusDays(400), 20, Map.of())),
				new Candidate(series.get(299), JANUARY.plusDays(400), 10, Map.of())))
			.isInstanceOf(Decision.Publish.class);
	}

	/** Remembers which were looked at. */
	private static final class Looked extends AbstractList<Series> {

		private final List<Series> all;

		private final List<Integer> looked = new ArrayList<>();

		private Looked(List<Series> all) {
			this.all = all;
		}

		@Override
		public Series get(int index) {
			this.looked.add(index);
			return this.all.get(index);
		}

		@Override
		public int size() {
			return this.all.size();
		}

	}

}
