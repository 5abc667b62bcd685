package caseintake.benchmarks.questions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import caseintake.benchmarks.workload.Cases;

/**
 * Questions as people ask them: of some days or a quarter by unit, of one unit's year by
 * category, of a month by unit and category, of one category's year by month.
 */
public final class Questions {

	private final Cases cases;

	private final SplittableRandom dice;

	private Questions(Cases cases, long seed) {
		this.cases = cases;
		this.dice = new SplittableRandom(seed);
	}

	/** The same ones for the same seed; each kind is as frequent as the others. */
	public static List<Question> draw(Cases cases, int number, long seed) {
		var questions = new Questions(cases, seed);
		return IntStream.range(0, number).mapToObj((i) -> questions.next(i % 4)).toList();
	}

	private Question next(int kind) {
		return switch (kind) {
			case 0 -> {
				LocalDate since = day(90);
				yield ask(since, since.plusDays(this.dice.nextInt(90)), -1, -1, List.of("unit"));
			}
			case 1 -> {
				LocalDate since = day(365);
				int unit = this.dice.nextInt(this.cases.units().size());
				yield ask(since, since.plusDays(364), unit, -1, List.of("category"));
			}
			case 2 -> {
				YearMonth month = YearMonth.from(day(31));
				yield ask(month.atDay(1), month.atEndOfMonth(), -1, -1, List.of("unit", "category"));
			}
			default -> {
				LocalDate since = LocalDate.of(day(365).getYear(), 1, 1);
				int category = this.dice.nextInt(this.cases.categories().size());
				yield ask(since, since.plusYears(1).minusDays(1), -1, category, List.of("openedMonth"));
			}
		};
	}

	/** After which so many days are left, if there are so many at all. */
	private LocalDate day(int left) {
		long first = this.cases.firstDay().toEpochDay();
		long last = this.cases.lastDay().toEpochDay() - left;
		return LocalDate.ofEpochDay(first + this.dice.nextLong(Math.max(1, last + 1 - first)));
	}

	/** A unit or category below zero stands for all of them. */
	private Question ask(LocalDate since, LocalDate until, int unit, int category, List<String> groupBy) {
		var parameters = new ArrayList<String>();
		if (unit >= 0) {
			parameters.add("unit=" + this.cases.units().get(unit));
		}
		if (category >= 0) {
			parameters.add("category=" + this.cases.categories().get(category));
		}
		parameters.addAll(List.of("openedSince=" + since, "openedUntil=" + until));
		parameters.add("groupBy=" + String.join(",", groupBy));
		Map<List<String>, Integer> expected = new HashMap<>();
		since.datesUntil(until.plusDays(1))
			.forEach((day) -> places(unit, this.cases.units())
				.forEach((u) -> places(category, this.cases.categories()).forEach((c) -> {
					int count = this.cases.count(day, u, c);
					if (count > 0) {
						expected.merge(groupBy.stream().map((column) -> value(column, day, u, c)).toList(), count,
								Integer::sum);
					}
				})));
		return new Question("/v1/statistics/cases?" + String.join("&", parameters), groupBy, expected);
	}

	private static IntStream places(int one, List<String> all) {
		return (one >= 0) ? IntStream.of(one) : IntStream.range(0, all.size());
	}

	private String value(String column, LocalDate day, int unit, int category) {
		return switch (column) {
			case "unit" -> this.cases.units().get(unit);
			case "category" -> this.cases.categories().get(category);
			case "openedMonth" -> YearMonth.from(day).toString();
			default -> throw new IllegalArgumentException(column);
		};
	}

}
