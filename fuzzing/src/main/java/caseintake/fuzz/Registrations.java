package caseintake.fuzz;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;

/**
 * Registrations after the contract's grammar: valid ones, and ones with a value that is
 * not.
 */
final class Registrations {

	private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private static final int REMEMBERED = 50;

	private final Dice dice;

	private final String series;

	private final List<String> units;

	private final List<String> categories;

	private final List<String> operations;

	private final LocalDate first;

	private final int days;

	private final List<String> references = new ArrayList<>();

	private long number;

	/**
	 * A generator.
	 * @param series begins every new reference, so that no two generators make the same
	 * @param today the last day on which a case may be opened
	 */
	Registrations(Dice dice, String series, ReferenceData data, LocalDate today) {
		this.dice = dice;
		this.series = series;
		this.units = data.units().stream().flatMap(Registrations::names).toList();
		this.categories = data.categories().stream().flatMap(Registrations::names).toList();
		this.operations = data.operations().stream().flatMap(Registrations::names).toList();
		this.first = data.earliestOpeningDay();
		this.days = (int) ChronoUnit.DAYS.between(this.first, today);
	}

	private static Stream<String> names(Unit unit) {
		return Stream.concat(Stream.of(unit.code()), unit.aliases().stream());
	}

	private static Stream<String> names(Category category) {
		return Stream.concat(Stream.of(category.code()), category.aliases().stream());
	}

	private static Stream<String> names(Operation operation) {
		return Stream.concat(Stream.of(operation.code()), operation.aliases().stream());
	}

	/** The code of a unit, or an alias. */
	String unit() {
		return this.dice.of(this.units);
	}

	/** The code of a category, or an alias. */
	String category() {
		return this.dice.of(this.categories);
	}

	/** Every member's value has the right form; a unit may be wrong for the day. */
	Map<String, String> next() {
		var members = new LinkedHashMap<String, String>();
		members.put("sourceReference", reference());
		if (this.dice.oneIn(2)) {
			members.put("operation", this.dice.of(this.operations));
		}
		if (this.dice.oneIn(3)) {
			members.put("openingUnit", this.dice.of(this.units));
		}
		members.put("unit", this.dice.of(this.units));
		members.put("category", this.dice.of(this.categories));
		LocalDate day = this.first.plusDays(this.dice.below(this.days));
		if (this.dice.oneIn(2)) {
			members.put("openedOn", day.toString());
		}
		else {
			members.put("openedAt", timestamp(day));
		}
		return members;
	}

	private String timestamp(LocalDate day) {
		var offset = ZoneOffset.ofHoursMinutes(this.dice.between(-11, 13), 0);
		LocalTime time = LocalTime.ofSecondOfDay(this.dice.below(86_400))
			.plusNanos(this.dice.oneIn(2) ? 0 : this.dice.below(1_000_000_000));
		String text = OffsetDateTime.of(day, time, offset).toString();
		String whole = (time.getSecond() == 0 && time.getNano() == 0) ? text.replaceFirst("(T..:..)", "$1:00") : text;
		return switch (this.dice.below(12)) {
			case 0 -> whole.toLowerCase(Locale.ROOT);
			case 1 -> whole.replaceFirst(":[0-9]{2}(\\.[0-9]+)?(Z|[+-])", "$2");
			case 2 -> whole.replaceFirst("([+-][0-9]{2}):00$", "$1");
			case 3 -> whole.replaceFirst("([+-][0-9]{2}:00)$", "$1:15");
			default -> whole;
		};
	}

	/** Mostly a new one. */
	private String reference() {
		if (!this.references.isEmpty() && this.dice.oneIn(8)) {
			return this.dice.of(this.references);
		}
		String reference = this.series + Long.toString(this.number++, 36)
				+ this.dice.of("", ".", ":", "_", "/", "-", "._:/-") + this.dice.text(ALPHANUMERIC, this.dice.below(8));
		if (this.references.size() < REMEMBERED) {
			this.references.add(reference);
		}
		else {
			this.references.set(this.dice.below(REMEMBERED), reference);
		}
		return reference;
	}

	/** One of its values becomes one that the contract does not allow. */
	Map<String, String> nextWithWrongValue() {
		Map<String, String> members = next();
		switch (this.dice.below(5)) {
			case 0 -> members.put("sourceReference", wrongReference());
			case 1 -> members.put(this.dice.of("unit", "openingUnit", "category", "operation"), wrongCode());
			case 2 -> {
				members.remove("openedAt");
				members.put("openedOn", wrongDay());
			}
			case 3 -> {
				members.remove("openedOn");
				members.put("openedAt", wrongTimestamp());
			}
			default -> members.put(this.dice.of("unit", "category", "openedOn", "openedAt", "sourceReference"), "");
		}
		return members;
	}

	private String wrongReference() {
		String number = BirthNumbers.make(this.dice);
		return switch (this.dice.below(7)) {
			case 0 -> number;
			case 1 -> number.substring(0, 6) + this.dice.of(".", "_", ":", "/", "-") + number.substring(6);
			case 2 -> Marker.TEXT.substring(0, 4) + "/" + number + ":" + this.dice.below(1000);
			case 3 -> Marker.TEXT + " " + this.dice.below(1000);
			case 4 -> this.dice.of("-", ".", "/", " ", "é", "\n") + Marker.TEXT;
			case 5 -> Marker.TEXT + this.dice.text(ALPHANUMERIC, this.dice.between(50, 300));
			default -> Marker.TEXT + this.dice.of("æ", "\u0000", "%00", "\\", "\"", "𝒳", "\u200B", "'--", "<b>");
		};
	}

	private String wrongCode() {
		return this.dice.of(Marker.TEXT, "VEST", "vest ", " vest", "vést", "p99", "T ", "null", "0", "vest\u0000",
				"øst/1", Marker.TEXT.repeat(20));
	}

	private String wrongDay() {
		return this.dice.of("2017-02-29", "2017-13-01", "2017-00-10", "2017-1-1", "17-01-01", "2015-05-31",
				"0000-01-01", "9999-12-31", "+12017-01-01", "-0001-01-01", "2017-01-01T00:00:00Z", "20170101",
				"２０１７-01-01", "2017-01-01 ", Marker.TEXT,
				LocalDate.EPOCH.plusDays(40_000 + this.dice.below(10_000)).toString(),
				this.first.minusDays(1 + this.dice.below(20_000)).toString());
	}

	private String wrongTimestamp() {
		return this.dice.of("2017-01-01T00:00:00", "2017-01-01", "2017-02-29T00:00:00Z", "2017-01-01T25:00:00Z",
				"2017-01-01T24:00:00Z", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00+25:00", "2015-05-31T21:59:59Z",
				"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "2999-01-01T00:00:00Z",
				"2017-01-01T00:00:00.0000000001Z", "2017-01-01t00:00:00z", "2017-01-01T00:00Z",
				"2017-01-01T00:00:00+01", "2017-01-01T00:00:00+0100", "2017-01-01T00:00:00+1", "2017-01-01 00:00:00Z",
				"2017-01-01T00:00:00Z[" + Marker.TEXT + "]", "1483228800", Marker.TEXT);
	}

}
