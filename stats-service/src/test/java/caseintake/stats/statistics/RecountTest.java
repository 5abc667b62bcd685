package caseintake.stats.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import caseintake.stats.answering.Stats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Random histories, counted by the query and once more, case by case. */
@ResourceLock("answering")
class RecountTest {

	private static final List<String> UNITS = List.of("oslo", "vest", "hordaland", "agder", "kripos", "external");

	private static final List<String> CATEGORIES = List.of("travel", "physical-abuse", "live-streaming");

	private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 25);

	private static final Map<String, Function<Cell, String>> COLUMNS = Map.of("operation",
			(cell) -> String.valueOf(cell.operation()), "unit", (cell) -> present(cell.unit()), "openingUnit",
			(cell) -> present(cell.openingUnit()), "category", Cell::category, "openedDay",
			(cell) -> cell.openedOn().toString(), "openedMonth", (cell) -> cell.openedOn().toString().substring(0, 7));

	private final Stats stats = Stats.withEmptyCounters();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void everyFigureIsThatOfARecount(long seed) {
		var random = new Random(seed);
		List<CaseChange> history = history(random);
		history.forEach(this.stats.counters()::apply);
		for (int question = 0; question < 12; question++) {
			var asked = new Question(random);
			assertThat(answer(asked.query())).as(asked.query()).isEqualTo(asked.recount(history));
		}
	}

	private Map<List<String>, Long> answer(String query) {
		var figures = new TreeMap<List<String>, Long>(Comparator.comparing(String::valueOf));
		for (JsonNode row : this.stats.get("/v1/statistics/cases?" + query).get("rows").values()) {
			List<String> values = row.valueStream().map((value) -> value.isNull() ? "null" : value.asString()).toList();
			long cases = Long.parseLong(values.getLast());
			if (cases != 0) {
				figures.put(values.subList(0, values.size() - 1), cases);
			}
		}
		return figures;
	}

	private static List<CaseChange> history(Random random) {
		var history = new ArrayList<CaseChange>();
		for (int i = 0; i < 60; i++) {
			UUID caseId = new UUID(random.nextLong(), random.nextLong());
			@Nullable Cell before = null;
			LocalDate day = FIRST_DAY.plusDays(random.nextInt(30));
			for (int change = random.nextInt(5); change >= 0; change--) {
				boolean withdrawn = before != null && random.nextInt(5) == 0;
				Cell after = withdrawn ? null : cell(random);
				history.add(new CaseChange(caseId, day, "test", before, after));
				before = after;
				day = day.plusDays(random.nextInt(4));
			}
		}
		return history;
	}

	private static Cell cell(Random random) {
		return new Cell(any(random, "dark-room", "jupiter", null), any(random, UNITS), any(random, UNITS),
				any(random, CATEGORIES), FIRST_DAY.minusDays(random.nextInt(60)),
				random.nextInt(3) == 0 ? List.of("kripos") : List.of());
	}

	private static String any(Random random, List<String> texts) {
		return texts.get(random.nextInt(texts.size()));
	}

	private static @Nullable String any(Random random, @Nullable String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	private static String present(String unit) {
		return unit.equals("hordaland") ? "vest" : unit;
	}

	/** A random question, as a query and as conditions of a recount. */
	private static final class Question {

		private final List<String> query = new ArrayList<>();

		private final List<String> columns = new ArrayList<>();

		private Predicate<Cell> cells = (cell) -> true;

		private Predicate<LocalDate> recorded = (day) -> true;

		Question(Random random) {
			COLUMNS.keySet().stream().sorted().filter((column) -> random.nextInt(4) == 0).forEach(this.columns::add);
			this.columns.forEach((column) -> this.query.add("groupBy=" + column));
			if (random.nextInt(3) == 0) {
				String unit = any(random, UNITS);
				ask("unit=" + unit, (cell) -> present(cell.unit()).equals(present(unit)));
			}
			if (random.nextInt(4) == 0) {
				String category = any(random, CATEGORIES);
				ask("category=travel," + category,
						(cell) -> cell.category().equals("travel") || cell.category().equals(category));
			}
			if (random.nextInt(4) == 0) {
				ask("operation=none,jupiter", (cell) -> !"dark-room".equals(cell.operation()));
			}
			if (random.nextInt(4) == 0) {
				ask("assisted=true", (cell) -> !cell.assisted().isEmpty());
			}
			if (random.nextInt(2) == 0) {
				LocalDate since = FIRST_DAY.minusDays(random.nextInt(60));
				ask("openedSince=" + since, (cell) -> !cell.openedOn().isBefore(since));
			}
			if (random.nextInt(2) == 0) {
				LocalDate until = FIRST_DAY.minusDays(random.nextInt(60)).plusDays(60);
				ask("openedUntil=" + until, (cell) -> !cell.openedOn().isAfter(until));
			}
			if (random.nextInt(2) == 0) {
				LocalDate asOf = FIRST_DAY.plusDays(random.nextInt(45));
				this.query.add("asOf=" + asOf);
				this.recorded = this.recorded.and((day) -> !day.isAfter(asOf));
			}
			if (random.nextInt(4) == 0) {
				LocalDate since = FIRST_DAY.plusDays(random.nextInt(20));
				this.query.add("recordedSince=" + since);
				this.recorded = this.recorded.and((day) -> !day.isBefore(since));
			}
		}

		private void ask(String parameter, Predicate<Cell> condition) {
			this.query.add(parameter);
			this.cells = this.cells.and(condition);
		}

		String query() {
			return String.join("&", this.query);
		}

		Map<List<String>, Long> recount(List<CaseChange> history) {
			var figures = new TreeMap<List<String>, Long>(Comparator.comparing(String::valueOf));
			for (CaseChange change : history) {
				if (this.recorded.test(change.recordedOn())) {
					add(figures, change.before(), -1);
					add(figures, change.after(), 1);
				}
			}
			figures.values().removeIf((cases) -> cases == 0);
			return figures;
		}

		private void add(Map<List<String>, Long> figures, @Nullable Cell cell, long cases) {
			if (cell != null && this.cells.test(cell)) {
				List<String> key = this.columns.stream().map((column) -> value(column, cell)).toList();
				figures.merge(key, cases, Long::sum);
			}
		}

		private static String value(String column, Cell cell) {
			return Objects.requireNonNull(COLUMNS.get(column)).apply(cell);
		}

	}

}
