package caseintake.stats.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

import caseintake.stats.lives.Clerk.Place;

/** A random question for cases, as a query and for the clerk. */
final class Question {

	private static final Map<String, Function<Place, String>> COLUMNS = Map.of("operation",
			(place) -> Objects.requireNonNullElse(place.operation(), ""), "unit", Place::unit, "openingUnit",
			Place::openingUnit, "category", Place::category, "openedDay", (place) -> place.openedOn().toString(),
			"openedMonth", (place) -> place.openedOn().toString().substring(0, 7));

	private final List<String> query = new ArrayList<>();

	private final List<String> columns;

	private Predicate<Place> asked = (place) -> true;

	private final Random random;

	Question(Random random) {
		this.random = random;
		this.columns = COLUMNS.keySet().stream().sorted().filter((column) -> random.nextInt(4) == 0).toList();
		this.columns.forEach((column) -> this.query.add("groupBy=" + column));
		askForUnits();
		askForKinds();
		askForOpeningDays();
	}

	private void askForUnits() {
		String unit = any(Life.UNITS);
		String other = any(Life.UNITS);
		switch (this.random.nextInt(8)) {
			case 0, 1 -> ask("unit=" + unit, (place) -> place.unit().equals(Place.present(unit)));
			case 2 -> ask("unit=%s&unit=%s".formatted(unit, other),
					(place) -> List.of(Place.present(unit), Place.present(other)).contains(place.unit()));
			case 3 -> ask("openingUnit=" + unit, (place) -> place.openingUnit().equals(Place.present(unit)));
			case 4 -> ask("assistedBy=" + unit, (place) -> place.assisted().contains(Place.present(unit)));
			case 5 ->
				ask("assistedBy=%s,%s".formatted(unit, other), (place) -> place.assisted().contains(Place.present(unit))
						|| place.assisted().contains(Place.present(other)));
			default -> {
			}
		}
	}

	private void askForKinds() {
		String category = any(Life.CATEGORIES);
		switch (this.random.nextInt(8)) {
			case 0 -> ask("category=" + category, (place) -> place.category().equals(category));
			case 1 -> ask("operation=none,jupiter", (place) -> !"dark-room".equals(place.operation()));
			case 2, 3 -> ask("operation=dark-room", (place) -> "dark-room".equals(place.operation()));
			case 4 -> ask("assisted=true", (place) -> !place.assisted().isEmpty());
			case 5 -> ask("assisted=false&category=" + category,
					(place) -> place.assisted().isEmpty() && place.category().equals(category));
			default -> {
			}
		}
	}

	private void askForOpeningDays() {
		LocalDate day = any(Lives.DAYS).minusDays(this.random.nextInt(30));
		switch (this.random.nextInt(4)) {
			case 0 -> ask("openedSince=" + day, (place) -> !place.openedOn().isBefore(day));
			case 1 -> ask("openedUntil=" + day, (place) -> !place.openedOn().isAfter(day));
			case 2 -> ask("openedSince=%s&openedUntil=%s".formatted(day, day.plusDays(20)),
					(place) -> !place.openedOn().isBefore(day) && !place.openedOn().isAfter(day.plusDays(20)));
			default -> {
			}
		}
	}

	private void ask(String parameters, Predicate<Place> condition) {
		this.query.add(parameters);
		this.asked = this.asked.and(condition);
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	String query() {
		return String.join("&", this.query);
	}

	Predicate<Place> asked() {
		return this.asked;
	}

	/** The values of the columns that it groups by. */
	List<String> key(Place place) {
		return this.columns.stream().map((column) -> Objects.requireNonNull(COLUMNS.get(column)).apply(place)).toList();
	}

}
