package caseintake.stats.lives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.events.CaseEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recounts with the journal and a pencil: looks where each case stood, and counts cases.
 * Shares no code with the counters.
 */
final class Clerk {

	/** A line of the journal. */
	record Line(String type, Value value) {
	}

	/** The value of an event. */
	record Value(UUID caseId, LocalDate recordedOn, String referenceDataVersion, @Nullable Place before,
			@Nullable Place after) {

		boolean recordedBetween(LocalDate since, LocalDate until) {
			return !this.recordedOn.isBefore(since) && !this.recordedOn.isAfter(until);
		}

	}

	/** Where a case stands: units as they are today. */
	record Place(@Nullable String operation, String openingUnit, String unit, String category, LocalDate openedOn,
			List<String> assisted) {

		Place {
			openingUnit = present(openingUnit);
			unit = present(unit);
			assisted = assisted.stream().map(Place::present).toList();
		}

		static String present(String unit) {
			return List.of("hordaland", "sunnhordland").contains(unit) ? "vest" : unit;
		}

	}

	/** What came in and what left for one reason. */
	record Sides(long added, long arrivedLate, long removed) {

		Sides plus(Sides other) {
			return new Sides(this.added + other.added, this.arrivedLate + other.arrivedLate,
					this.removed + other.removed);
		}

	}

	private final List<Line> journal;

	Clerk(List<CaseEvent> journal) {
		this.journal = journal.stream()
			.map((event) -> new Line(event.type(), JsonMapper.shared().readValue(event.value(), Value.class)))
			.toList();
	}

	/** Who owned the operation on a day: the sixth is the first of another. */
	static String owner(LocalDate day) {
		return (Lives.DAYS.indexOf(day) < 5) ? "vest" : "kripos";
	}

	/** Where the cases stood at the end of a day. */
	Collection<Place> standing(LocalDate day) {
		var standing = new LinkedHashMap<UUID, Place>();
		for (Line line : this.journal) {
			Place after = line.value().after();
			if (line.value().recordedOn().isAfter(day)) {
				continue;
			}
			if (after != null) {
				standing.put(line.value().caseId(), after);
			}
			else {
				standing.remove(line.value().caseId());
			}
		}
		return standing.values();
	}

	long count(Predicate<Place> asked, LocalDate day) {
		return standing(day).stream().filter(asked).count();
	}

	/**
	 * By how much the numbers of cases grew in some days, by what is asked for of each.
	 */
	Map<List<String>, Long> growth(Predicate<Place> asked, Function<Place, List<String>> key, LocalDate since,
			LocalDate until) {
		Map<List<String>, Long> growth = standing(until).stream()
			.filter(asked)
			.collect(Collectors.groupingBy(key, Collectors.counting()));
		standing(since.minusDays(1)).stream()
			.filter(asked)
			.forEach((place) -> growth.merge(key.apply(place), -1L, Long::sum));
		growth.values().removeIf((cases) -> cases == 0);
		return growth;
	}

	/** What came in and what left in some days, by the reason and what is asked for. */
	Map<List<String>, Sides> changes(Predicate<Place> asked, Function<Place, List<String>> key, LocalDate since,
			LocalDate until) {
		var changes = new LinkedHashMap<List<String>, Sides>();
		for (Line line : this.journal) {
			if (!line.value().recordedBetween(since, until)) {
				continue;
			}
			Place before = line.value().before();
			if (before != null && asked.test(before)) {
				changes.merge(withReason(key.apply(before), line), new Sides(0, 0, 1), Sides::plus);
			}
			Place after = line.value().after();
			if (after != null && asked.test(after)) {
				boolean late = before == null && line.type().startsWith("case-opened")
						&& after.openedOn().isBefore(since);
				changes.merge(withReason(key.apply(after), line), new Sides(1, late ? 1 : 0, 0), Sides::plus);
			}
		}
		return changes;
	}

	private static List<String> withReason(List<String> key, Line line) {
		return Stream.concat(key.stream(), Stream.of(line.type())).toList();
	}

}
