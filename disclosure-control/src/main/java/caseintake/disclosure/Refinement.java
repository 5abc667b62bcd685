package caseintake.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What all series tell apart and nothing finer: scopes are sets of pieces (an operation
 * and a stretch of opening days), cells are sets of grains (an opening unit, a
 * responsible unit and a category).
 */
final class Refinement {

	private static final int NONE = -1;

	private final Map<String, Series> declared = new LinkedHashMap<>();

	/** Of the scopes. The last one stands for all that nobody names. */
	private final List<@Nullable String> operations;

	/** The days on which a stretch begins. */
	private final List<LocalDate> begins;

	private final List<Grain> grains;

	private final List<BitSet> scopes;

	/** Whether regions that were met matter: of all that could be, hardly any is met. */
	private final Map<BitSet, Boolean> met = new ConcurrentHashMap<>();

	private final Map<Breakdown, int[]> cellsOf = new HashMap<>();

	/**
	 * What these series tell apart.
	 * @throws IllegalArgumentException if two have the same code
	 */
	Refinement(Collection<Series> series) {
		Set<@Nullable String> named = new LinkedHashSet<>();
		Set<LocalDate> begin = new TreeSet<>();
		Set<Breakdown> breakdowns = new LinkedHashSet<>(Set.of(Breakdown.NONE));
		for (Series one : series) {
			if (this.declared.put(one.code(), one) != null) {
				throw new IllegalArgumentException("Two series have the same code");
			}
			named.add(one.scope().operation());
			begin.add(one.scope().since());
			if (one.scope().until() != null) {
				begin.add(one.scope().until().plusDays(1));
			}
			for (Breakdown breakdown = one.breakdown(); breakdown != null; breakdown = breakdown.coarser()) {
				breakdowns.add(breakdown);
			}
		}
		named.remove(null);
		named.add(null);
		this.operations = new ArrayList<>(named);
		this.begins = List.copyOf(begin);
		this.grains = grains(breakdowns.stream().filter(Breakdown::isDivided).toList());
		this.scopes = series.stream()
			.map(Series::scope)
			.distinct()
			.map((scope) -> region(scope, LocalDate.MAX))
			.toList();
		breakdowns.forEach((breakdown) -> this.cellsOf.put(breakdown, cellOf(breakdown)));
	}

	/**
	 * Codes that nobody names are left out where a breakdown has a cell for every case.
	 */
	private static List<Grain> grains(List<Breakdown> breakdowns) {
		List<Cell> cells = breakdowns.stream().flatMap((breakdown) -> breakdown.cells().stream()).toList();
		List<Grain> grains = new ArrayList<>();
		for (String openingUnit : classes(cells, Cell::openingUnit)) {
			for (String unit : classes(cells, Cell::unit)) {
				for (String category : classes(cells, Cell::category)) {
					var grain = new Grain(openingUnit, unit, category);
					if (grain.isNamed() || breakdowns.stream().filter(Breakdown::whole).allMatch(grain::isIn)) {
						grains.add(grain);
					}
				}
			}
		}
		return grains;
	}

	/** The codes that somebody names, and one for all others. */
	private static List<@Nullable String> classes(List<Cell> cells, Function<Cell, Codes> codes) {
		List<@Nullable String> classes = new ArrayList<>(
				cells.stream().flatMap((cell) -> codes.apply(cell).codes().stream()).distinct().sorted().toList());
		classes.add(null);
		return classes;
	}

	/**
	 * What a release tells.
	 * @throws IllegalArgumentException if its series is not one of these
	 */
	Table table(Release release) {
		int[] cellOf = this.cellsOf.get(release.breakdown());
		if (cellOf == null || !release.series().equals(this.declared.get(release.series().code()))) {
			throw new IllegalArgumentException("The series is not declared");
		}
		List<Cell> cells = release.breakdown().cells();
		int rest = cells.size();
		long[] counts = new long[rest + 1];
		counts[rest] = release.hiddenCount();
		int[] blockOfCell = new int[rest + 1];
		for (int cell = 0; cell < rest; cell++) {
			Long shown = release.shown().get(cells.get(cell).label());
			blockOfCell[cell] = (shown != null) ? cell : rest;
			counts[cell] = (shown != null) ? shown : 0;
		}
		blockOfCell[rest] = release.breakdown().whole() ? rest : NONE;
		int[] blockOf = new int[cellOf.length];
		Arrays.setAll(blockOf, (grain) -> blockOfCell[cellOf[grain]]);
		return Table.of(region(release.series().scope(), release.knownAt()), release.knownAt(), blockOf, counts);
	}

	/** Of each grain its cell, the number of cells for none. */
	private int[] cellOf(Breakdown breakdown) {
		int[] cellOf = new int[this.grains.size()];
		for (int grain = 0; grain < cellOf.length; grain++) {
			while (cellOf[grain] < breakdown.cells().size()
					&& !this.grains.get(grain).isOf(breakdown.cells().get(cellOf[grain]))) {
				cellOf[grain]++;
			}
		}
		return cellOf;
	}

	/**
	 * Whether the pieces are those of a scope, or of one scope without another, on some
	 * day.
	 */
	boolean matters(BitSet region) {
		return this.met.computeIfAbsent(region, this::isOfScopes);
	}

	/**
	 * Of the days that could be meant the first is enough: the others have no piece more.
	 */
	private boolean isOfScopes(BitSet region) {
		BitSet begun = begun(region);
		return this.scopes.stream().anyMatch((scope) -> {
			BitSet all = both(scope, begun);
			BitSet rest = without(all, region);
			return both(all, region).equals(region)
					&& (rest.isEmpty() || this.scopes.stream().anyMatch((other) -> both(all, other).equals(rest)));
		});
	}

	/** All pieces that begin no later than the last of these. */
	private BitSet begun(BitSet region) {
		int stretches = this.begins.size();
		int last = region.stream().map((piece) -> piece % stretches).max().orElse(NONE);
		var begun = new BitSet();
		for (int first = 0; first < this.operations.size() * stretches; first += stretches) {
			begun.set(first, first + last + 1);
		}
		return begun;
	}

	private static BitSet both(BitSet one, BitSet other) {
		var both = (BitSet) one.clone();
		both.and(other);
		return both;
	}

	private static BitSet without(BitSet one, BitSet other) {
		var rest = (BitSet) one.clone();
		rest.andNot(other);
		return rest;
	}

	/** The pieces of a scope. Those whose days are still to come are empty. */
	private BitSet region(Scope scope, LocalDate knownAt) {
		var region = new BitSet();
		for (int operation = 0; operation < this.operations.size(); operation++) {
			for (int begin = 0; begin < this.begins.size(); begin++) {
				LocalDate day = this.begins.get(begin);
				region.set(operation * this.begins.size() + begin, !day.isAfter(knownAt) && scope.includes(day)
						&& scope.includesOperation(this.operations.get(operation)));
			}
		}
		return region;
	}

	private record Grain(@Nullable String openingUnit, @Nullable String unit, @Nullable String category) {

		boolean isNamed() {
			return this.openingUnit != null && this.unit != null && this.category != null;
		}

		boolean isIn(Breakdown breakdown) {
			return breakdown.cells().stream().anyMatch(this::isOf);
		}

		boolean isOf(Cell cell) {
			return cell.openingUnit().have(this.openingUnit) && cell.unit().have(this.unit)
					&& cell.category().have(this.category);
		}

	}

}
