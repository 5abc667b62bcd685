package caseintake.fuzz;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import caseintake.events.Cell;
import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Says what the contract says of a registration's bytes, without knowing the service's
 * own reader.
 */
final class Oracle {

	static final int MOST_BYTES = 64 * 1024;

	static final int MOST_BYTES_OF_A_LINE = 8 * 1024;

	private static final Set<String> MEMBERS = Set.of("sourceReference", "operation", "openingUnit", "unit", "category",
			"openedAt", "openedOn");

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	/**
	 * RFC 3339 in either case, and of ISO 8601 besides: no seconds, an offset in hours,
	 * and one with seconds.
	 */
	private static final Pattern TIMESTAMP = Pattern
		.compile("(?<day>" + DAY + ")T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})"
				+ "(\\.(?<fraction>[0-9]{1,9}))?)?(Z|(?<sign>[+-])(?<hours>[0-9]{2})"
				+ "(:(?<minutes>[0-9]{2})(:(?<seconds>[0-9]{2}))?)?)", Pattern.CASE_INSENSITIVE);

	private final ReferenceData data;

	private final Map<String, Unit> units;

	private final Map<String, Category> categories;

	private final Map<String, Operation> operations;

	private final ChangeOracle changes;

	private final Clock clock;

	Oracle(ReferenceData data, Clock clock) {
		this.data = data;
		this.units = byName(data.units(), Unit::code, Unit::aliases);
		this.categories = byName(data.categories(), Category::code, Category::aliases);
		this.operations = byName(data.operations(), Operation::code, Operation::aliases);
		this.changes = new ChangeOracle(this.units, this.categories);
		this.clock = clock;
	}

	/** Not the lookup that the service uses. */
	private static <T> Map<String, T> byName(List<T> all, Function<T, String> code, Function<T, List<String>> aliases) {
		var byName = new HashMap<String, T>();
		all.forEach((one) -> {
			byName.put(code.apply(one), one);
			aliases.apply(one).forEach((alias) -> byName.put(alias, one));
		});
		return byName;
	}

	/** What may become of a registration. */
	sealed interface Judgement {

		/** It must be stored so, unless its reference is known. */
		record Allowed(String reference, Cell cell) implements Judgement {
		}

		/** It must not be stored. */
		record Refused() implements Judgement {
		}

		/**
		 * A little ahead of the clock, which the contract leaves open; if it is stored,
		 * then so.
		 */
		record Open(String reference, Cell cell) implements Judgement {
		}

	}

	Judgement judge(byte[] body) {
		Optional<Map<String, String>> read = (body.length > MOST_BYTES) ? Optional.empty() : StringObject.read(body);
		return read.filter(Oracle::isRegistration).map(this::judge).orElseGet(Judgement.Refused::new);
	}

	static boolean isReference(@Nullable String text) {
		return text != null && REFERENCE.matcher(text).matches() && !BirthNumbers.isIn(text);
	}

	/** Whether it has no other members than a registration. */
	static boolean isRegistration(Map<String, String> members) {
		return MEMBERS.containsAll(members.keySet());
	}

	/** The same for lines that change cases. */
	ChangeOracle changes() {
		return this.changes;
	}

	/** Of members of the contract, by their values. */
	Judgement judge(Map<String, String> members) {
		String reference = members.get("sourceReference");
		if (reference == null || !isReference(reference)) {
			return new Judgement.Refused();
		}
		Unit unit = this.units.get(members.get("unit"));
		Unit openingUnit = members.containsKey("openingUnit") ? this.units.get(members.get("openingUnit")) : unit;
		Category category = this.categories.get(members.get("category"));
		Operation operation = this.operations.get(members.get("operation"));
		if (unit == null || openingUnit == null || category == null
				|| (operation == null && members.containsKey("operation"))) {
			return new Judgement.Refused();
		}
		@Nullable Day day = day(members.get("openedAt"), members.get("openedOn"));
		if (day == null || day.on().isBefore(this.data.earliestOpeningDay()) || !openingUnit.validOn(day.on())
				|| unit.endedBefore(day.on())) {
			return new Judgement.Refused();
		}
		var cell = new Cell((operation != null) ? operation.code() : null, openingUnit.code(), unit.code(),
				category.code(), day.on(), List.of());
		return day.certain() ? new Judgement.Allowed(reference, cell) : new Judgement.Open(reference, cell);
	}

	private @Nullable Day day(@Nullable String at, @Nullable String on) {
		if ((at == null) == (on == null)) {
			return null;
		}
		try {
			return (on != null) ? ofDay(on) : ofTimestamp((at != null) ? at : "");
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable Day ofDay(String text) {
		LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.data.zone());
		return (day == null || day.isAfter(today.plusDays(1))) ? null : new Day(day, !day.isAfter(today));
	}

	/** A few minutes ahead of the clock are the contract's to allow or not. */
	private @Nullable Day ofTimestamp(String text) {
		Matcher parts = TIMESTAMP.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		LocalTime time = LocalTime.of(number(parts, "hour"), number(parts, "minute"), number(parts, "second"))
			.plusNanos(Integer
				.parseInt((Objects.requireNonNullElse(parts.group("fraction"), "") + "000000000").substring(0, 9)));
		int sign = "-".equals(parts.group("sign")) ? -1 : 1;
		ZoneOffset offset = ZoneOffset.ofHoursMinutesSeconds(sign * number(parts, "hours"),
				sign * number(parts, "minutes"), sign * number(parts, "seconds"));
		Instant instant = LocalDate.parse(parts.group("day")).atTime(time).toInstant(offset);
		Instant now = this.clock.instant();
		return instant.isAfter(now.plusSeconds(3600)) ? null
				: new Day(LocalDate.ofInstant(instant, this.data.zone()), instant.isBefore(now));
	}

	private static int number(Matcher parts, String name) {
		return Integer.parseInt(Objects.requireNonNullElse(parts.group(name), "0"));
	}

	private record Day(LocalDate on, boolean certain) {
	}

}
