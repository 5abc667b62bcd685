package caseintake.intake.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import caseintake.events.BirthNumber;
import caseintake.events.Cell;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.Category;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads a registration and holds it against the reference data. */
@Component
public class RegistrationReader {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

	private final ReferenceData referenceData;

	private final OpeningDay openingDay;

	RegistrationReader(ReferenceData referenceData, Clock clock) {
		this.referenceData = referenceData;
		this.openingDay = new OpeningDay(referenceData, clock);
	}

	/** Whether a source system may name a case so. */
	static boolean isReference(String text) {
		return REFERENCE.matcher(text).matches() && !BirthNumber.isIn(text);
	}

	/**
	 * Reads one registration.
	 * @param body one JSON object in UTF-8
	 * @param sourceSystem who sends it
	 * @param traceparent W3C trace context of the request, if any
	 * @throws ProblemException with everything that is wrong with it
	 */
	public Registration read(byte[] body, String sourceSystem, @Nullable String traceparent) {
		var violations = new Violations();
		return read(RegistrationJson.read(body, violations), violations, sourceSystem, traceparent);
	}

	/**
	 * Reads one registration from its members' values.
	 * @param members values without half surrogate pairs
	 * @param sourceSystem who sends it
	 * @param traceparent W3C trace context of the request, if any
	 * @throws ProblemException with everything that is wrong with it
	 */
	public Registration read(Map<RegistrationField, String> members, String sourceSystem,
			@Nullable String traceparent) {
		var violations = new Violations();
		Map<RegistrationField, String> values = new EnumMap<>(RegistrationField.class);
		members.forEach((field, value) -> {
			if (value.indexOf('\0') < 0) {
				values.put(field, value);
			}
			else {
				violations.add(field, ViolationCode.INVALID_CHARACTER);
			}
		});
		return read(values, violations, sourceSystem, traceparent);
	}

	private Registration read(Map<RegistrationField, String> values, Violations violations, String sourceSystem,
			@Nullable String traceparent) {
		String reference = required(RegistrationField.SOURCE_REFERENCE, values, violations);
		if (reference != null) {
			checkReference(reference, violations);
		}
		Operation operation = lookUp(RegistrationField.OPERATION, values, this.referenceData::operation, violations,
				ViolationCode.UNKNOWN_OPERATION);
		required(RegistrationField.UNIT, values, violations);
		Unit unit = lookUp(RegistrationField.UNIT, values, this.referenceData::unit, violations,
				ViolationCode.UNKNOWN_UNIT);
		boolean sameUnit = !values.containsKey(RegistrationField.OPENING_UNIT);
		Unit openingUnit = sameUnit ? unit : lookUp(RegistrationField.OPENING_UNIT, values, this.referenceData::unit,
				violations, ViolationCode.UNKNOWN_UNIT);
		required(RegistrationField.CATEGORY, values, violations);
		Category category = lookUp(RegistrationField.CATEGORY, values, this.referenceData::category, violations,
				ViolationCode.UNKNOWN_CATEGORY);
		LocalDate openedOn = this.openingDay.of(values, violations);
		if (openingUnit != null && openedOn != null && !openingUnit.validOn(openedOn)) {
			violations.add(sameUnit ? RegistrationField.UNIT : RegistrationField.OPENING_UNIT,
					ViolationCode.UNIT_NOT_VALID);
		}
		violations.throwIfAny();
		if (reference == null || unit == null || openingUnit == null || category == null || openedOn == null) {
			throw new IllegalStateException("A registration without violations is incomplete");
		}
		return new Registration(
				new SourceReference(sourceSystem, reference), new Cell((operation != null) ? operation.code() : null,
						openingUnit.code(), unit.code(), category.code(), openedOn, List.of()),
				this.referenceData.version(), traceparent);
	}

	private static @Nullable String required(RegistrationField field, Map<RegistrationField, String> values,
			Violations violations) {
		String value = values.get(field);
		if (value == null) {
			violations.add(field, ViolationCode.MISSING_FIELD);
		}
		return value;
	}

	private static void checkReference(String reference, Violations violations) {
		if (!REFERENCE.matcher(reference).matches()) {
			violations.add(RegistrationField.SOURCE_REFERENCE, ViolationCode.MALFORMED_REFERENCE);
		}
		else if (BirthNumber.isIn(reference)) {
			violations.add(RegistrationField.SOURCE_REFERENCE, ViolationCode.BIRTH_NUMBER);
		}
	}

	private static <T> @Nullable T lookUp(RegistrationField field, Map<RegistrationField, String> values,
			Function<String, Optional<T>> referenceData, Violations violations, ViolationCode unknown) {
		String value = values.get(field);
		if (value == null) {
			return null;
		}
		T found = referenceData.apply(value).orElse(null);
		if (found == null) {
			violations.add(field, unknown);
		}
		return found;
	}

}
