package caseintake.intake.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * The calendar day on which a case was opened, in the reference data's zone, from exactly
 * one of {@code openedAt} and {@code openedOn}.
 */
final class OpeningDay {

	/** Clocks differ: so far ahead of ours is not the future. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final ReferenceData referenceData;

	private final Clock clock;

	OpeningDay(ReferenceData referenceData, Clock clock) {
		this.referenceData = referenceData;
		this.clock = clock;
	}

	@Nullable LocalDate of(Map<RegistrationField, String> values, Violations violations) {
		String at = values.get(RegistrationField.OPENED_AT);
		String on = values.get(RegistrationField.OPENED_ON);
		if (at != null && on != null) {
			violations.add(RegistrationField.OPENED_AT, ViolationCode.OPENING_DAY_TWICE);
			violations.add(RegistrationField.OPENED_ON, ViolationCode.OPENING_DAY_TWICE);
			return null;
		}
		if (at == null && on == null) {
			noteMissing(violations);
			return null;
		}
		RegistrationField field = (at != null) ? RegistrationField.OPENED_AT : RegistrationField.OPENED_ON;
		LocalDate day = (at != null) ? ofInstant(at, violations) : ofDate(Objects.requireNonNull(on), violations);
		if (day != null && day.isBefore(this.referenceData.earliestOpeningDay())) {
			violations.add(field, ViolationCode.TOO_EARLY);
			return null;
		}
		return day;
	}

	private static void noteMissing(Violations violations) {
		if (!violations.concern(RegistrationField.OPENED_AT) && !violations.concern(RegistrationField.OPENED_ON)) {
			violations.add(ViolationCode.OPENING_DAY_MISSING);
		}
	}

	private @Nullable LocalDate ofInstant(String value, Violations violations) {
		try {
			Instant instant = OffsetDateTime.parse(value).toInstant();
			if (instant.isAfter(latest())) {
				violations.add(RegistrationField.OPENED_AT, ViolationCode.IN_THE_FUTURE);
				return null;
			}
			return LocalDate.ofInstant(instant, this.referenceData.zone());
		}
		catch (DateTimeException ex) {
			violations.add(RegistrationField.OPENED_AT,
					isLocal(value) ? ViolationCode.MISSING_OFFSET : ViolationCode.MALFORMED_TIMESTAMP);
			return null;
		}
	}

	private static boolean isLocal(String value) {
		try {
			LocalDateTime.parse(value);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private @Nullable LocalDate ofDate(String value, Violations violations) {
		try {
			LocalDate day = DATE.matcher(value).matches() ? LocalDate.parse(value) : null;
			if (day == null) {
				violations.add(RegistrationField.OPENED_ON, ViolationCode.MALFORMED_DATE);
			}
			else if (day.isAfter(LocalDate.ofInstant(latest(), this.referenceData.zone()))) {
				violations.add(RegistrationField.OPENED_ON, ViolationCode.IN_THE_FUTURE);
				return null;
			}
			return day;
		}
		catch (DateTimeException ex) {
			violations.add(RegistrationField.OPENED_ON, ViolationCode.MALFORMED_DATE);
			return null;
		}
	}

	private Instant latest() {
		return this.clock.instant().plus(TOLERANCE);
	}

}
