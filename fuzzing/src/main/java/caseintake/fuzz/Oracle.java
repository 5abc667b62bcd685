package caseintake.fuzz;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

	/** The timestamps of RFC 3339, which every reader of ISO 8601 knows. */
	private static final Pattern TIMESTAMP = Pattern
		.compile(DAY + "T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][01][0-9]:[0-5][0-9])");

	private final ReferenceData data;

	private final Clock clock;

	Oracle(ReferenceData data, Clock clock) {
		this.data = data;
		this.clock = clock;
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
		 * The contract leaves it open, for example other forms of ISO 8601; if it is
		 * stored, then so.
		 */
		record Open(String reference, @Nullable Cell cell) implements Judgement {
		}

	}

	Judgement judge(byte[] body) {
		Optional<Map<String, String>> read = (body.length > MOST_BYTES) ? Optional.empty() : StringObject.read(body);
		return read.filter((members) -> MEMBERS.containsAll(members.keySet()))
			.map(this::judge)
			.orElseGet(Judgement.Refused::new);
	}

	private Judgement judge(Map<String, String> members) {
		String reference = members.get("sourceReference");
		if (reference == null || !REFERENCE.matcher(reference).matches() || BirthNumbers.isIn(reference)) {
			return new Judgement.Refused();
		}
		Optional<Unit> unit = Optional.ofNullable(members.get("unit")).flatMap(this.data::unit);
		Optional<Unit> openingUnit = members.containsKey("openingUnit")
				? Optional.ofNullable(members.get("openingUnit")).flatMap(this.data::unit) : unit;
		Optional<Category> category = Optional.ofNullable(members.get("category")).flatMap(this.data::category);
		Optional<Operation> operation = Optional.ofNullable(members.get("operation")).flatMap(this.data::operation);
		if (unit.isEmpty() || openingUnit.isEmpty() || category.isEmpty()
				|| (operation.isEmpty() && members.containsKey("operation"))) {
			return new Judgement.Refused();
		}
		Day day = day(members.get("openedAt"), members.get("openedOn"));
		if (day.certainty() == Certainty.NEVER) {
			return new Judgement.Refused();
		}
		LocalDate on = day.on();
		if (on == null) {
			return new Judgement.Open(reference, null);
		}
		if (on.isBefore(this.data.earliestOpeningDay()) || !openingUnit.get().validOn(on)) {
			return new Judgement.Refused();
		}
		var cell = new Cell(operation.map(Operation::code).orElse(null), openingUnit.get().code(), unit.get().code(),
				category.get().code(), on, List.of());
		return (day.certainty() == Certainty.ALWAYS) ? new Judgement.Allowed(reference, cell)
				: new Judgement.Open(reference, cell);
	}

	private Day day(@Nullable String at, @Nullable String on) {
		if ((at == null) == (on == null)) {
			return Day.NONE;
		}
		return (on != null) ? ofDay(on) : ofTimestamp((at != null) ? at : "");
	}

	private Day ofDay(String text) {
		try {
			LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.data.zone());
			if (day == null || day.isAfter(today.plusDays(1))) {
				return Day.NONE;
			}
			return new Day(day.isAfter(today) ? Certainty.PERHAPS : Certainty.ALWAYS, day);
		}
		catch (DateTimeException ex) {
			return Day.NONE;
		}
	}

	/** A few minutes ahead of the clock are the contract's to allow or not. */
	private Day ofTimestamp(String text) {
		try {
			OffsetDateTime time = OffsetDateTime.parse(text);
			if (time.toInstant().isAfter(this.clock.instant().plusSeconds(3600))) {
				return Day.NONE;
			}
			boolean certain = TIMESTAMP.matcher(text).matches() && time.toInstant().isBefore(this.clock.instant());
			return new Day(certain ? Certainty.ALWAYS : Certainty.PERHAPS,
					LocalDate.ofInstant(time.toInstant(), this.data.zone()));
		}
		catch (DateTimeException ex) {
			return TIMESTAMP.matcher(text).matches() ? Day.NONE : new Day(Certainty.PERHAPS, null);
		}
	}

	private enum Certainty {

		ALWAYS, PERHAPS, NEVER

	}

	private record Day(Certainty certainty, @Nullable LocalDate on) {

		static final Day NONE = new Day(Certainty.NEVER, null);

	}

}
