package caseintake.intake.bodies;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;

import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * The calendar day on which a case was opened, in the reference data's zone, from exactly
 * one of {@code openedAt} and {@code openedOn}.
 */
public final class OpeningDay {

	public static final String AT = "openedAt";

	public static final String ON = "openedOn";

	/** Clocks differ: so far ahead of the journal's is not the future. */
	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final ReferenceData referenceData;

	private final InstantSource journalClock;

	public OpeningDay(ReferenceData referenceData, InstantSource journalClock) {
		this.referenceData = referenceData;
		this.journalClock = journalClock;
	}

	/**
	 * The day, or {@code null} and a note.
	 * @param at what the body says of {@code openedAt}
	 * @param on what it says of {@code openedOn}
	 * @param object path of the member that they stand in, empty for the body
	 */
	public @Nullable LocalDate of(@Nullable String at, @Nullable String on, String object, Violations violations) {
		String atMember = Violations.path(object, AT);
		String onMember = Violations.path(object, ON);
		if (at != null && on != null) {
			violations.add(atMember, ViolationCode.OPENING_DAY_TWICE);
			violations.add(onMember, ViolationCode.OPENING_DAY_TWICE);
			return null;
		}
		if (at == null && on == null) {
			if (!violations.concern(atMember) && !violations.concern(onMember)) {
				violations.add(ViolationCode.OPENING_DAY_MISSING);
			}
			return null;
		}
		String member = (at != null) ? atMember : onMember;
		LocalDate day = (at != null) ? ofInstant(at, member, violations)
				: ofDate(Objects.requireNonNull(on), member, violations);
		if (day != null && day.isBefore(this.referenceData.earliestOpeningDay())) {
			violations.add(member, ViolationCode.TOO_EARLY);
			return null;
		}
		return day;
	}

	private @Nullable LocalDate ofInstant(String value, String member, Violations violations) {
		try {
			Instant instant = OffsetDateTime.parse(value).toInstant();
			if (instant.isAfter(latest())) {
				violations.add(member, ViolationCode.IN_THE_FUTURE);
				return null;
			}
			return LocalDate.ofInstant(instant, this.referenceData.zone());
		}
		catch (DateTimeException ex) {
			violations.add(member, isLocal(value) ? ViolationCode.MISSING_OFFSET : ViolationCode.MALFORMED_TIMESTAMP);
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

	private @Nullable LocalDate ofDate(String value, String member, Violations violations) {
		try {
			LocalDate day = DATE.matcher(value).matches() ? LocalDate.parse(value) : null;
			if (day == null) {
				violations.add(member, ViolationCode.MALFORMED_DATE);
			}
			else if (day.isAfter(LocalDate.ofInstant(latest(), this.referenceData.zone()))) {
				violations.add(member, ViolationCode.IN_THE_FUTURE);
				return null;
			}
			return day;
		}
		catch (DateTimeException ex) {
			violations.add(member, ViolationCode.MALFORMED_DATE);
			return null;
		}
	}

	private Instant latest() {
		return this.journalClock.instant().plus(TOLERANCE);
	}

}
