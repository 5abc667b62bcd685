package caseintake.intake.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import caseintake.events.Cell;
import caseintake.intake.access.Sender;
import caseintake.intake.bodies.BodyJson;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.OpeningDay;
import caseintake.intake.bodies.ReferenceForm;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.Category;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.Operation;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads a registration and holds it against the reference data. */
@Component
class RegistrationReader {

	private final CurrentReferenceData current;

	private final InstantSource journalClock;

	RegistrationReader(CurrentReferenceData current, InstantSource journalClock) {
		this.current = current;
		this.journalClock = journalClock;
	}

	/**
	 * Reads one registration.
	 * @param body one JSON object in UTF-8
	 * @param sender who sends it, for one of its own units
	 * @param traceparent W3C trace context of the request, if any
	 * @throws ProblemException with everything that is wrong with it
	 */
	public Registration read(byte[] body, Sender sender, @Nullable String traceparent) {
		var violations = new Violations();
		return read(BodyJson.read(body, violations), violations, sender, traceparent);
	}

	/** Reads one registration from the members of its JSON. */
	Registration read(Members members, Violations violations, Sender sender, @Nullable String traceparent) {
		return read(RegistrationJson.read(members), violations, sender, traceparent);
	}

	private Registration read(Map<RegistrationField, String> values, Violations violations, Sender sender,
			@Nullable String traceparent) {
		ReferenceData data = this.current.get();
		String reference = required(RegistrationField.SOURCE_REFERENCE, values, violations);
		if (reference != null) {
			ReferenceForm.check(reference, RegistrationField.SOURCE_REFERENCE.jsonName(), violations);
		}
		Operation operation = lookUp(RegistrationField.OPERATION, values, data::operation, violations,
				ViolationCode.UNKNOWN_OPERATION);
		required(RegistrationField.UNIT, values, violations);
		Unit unit = lookUp(RegistrationField.UNIT, values, data::unit, violations, ViolationCode.UNKNOWN_UNIT);
		boolean sameUnit = !values.containsKey(RegistrationField.OPENING_UNIT);
		Unit openingUnit = sameUnit ? unit
				: lookUp(RegistrationField.OPENING_UNIT, values, data::unit, violations, ViolationCode.UNKNOWN_UNIT);
		required(RegistrationField.CATEGORY, values, violations);
		Category category = lookUp(RegistrationField.CATEGORY, values, data::category, violations,
				ViolationCode.UNKNOWN_CATEGORY);
		LocalDate openedOn = new OpeningDay(data, this.journalClock).of(values.get(RegistrationField.OPENED_AT),
				values.get(RegistrationField.OPENED_ON), "", violations);
		Map<RegistrationField, ViolationCode> objections = (openedOn != null)
				? objections(openingUnit, unit, sameUnit, openedOn) : Map.of();
		if (!violations.isEmpty()) {
			objections.forEach((field, code) -> violations.add(field.jsonName(), code));
		}
		violations.throwIfAny(ProblemType.INVALID_CASE);
		if (reference == null || unit == null || openingUnit == null || category == null || openedOn == null) {
			throw new IllegalStateException("A registration without violations is incomplete");
		}
		if (!sender.jurisdiction().covers(openingUnit.code()) && !sender.jurisdiction().covers(unit.code())) {
			throw new ProblemException(Problem.of(ProblemType.FOREIGN_UNIT,
					List.of(Violation.of(RegistrationField.UNIT.jsonName(), ViolationCode.NOT_YOURS))));
		}
		var cell = new Cell((operation != null) ? operation.code() : null, openingUnit.code(), unit.code(),
				category.code(), openedOn, List.of());
		return new Registration(new SourceReference(sender.system(), reference), cell, data.version(),
				objections.entrySet()
					.stream()
					.map((objection) -> Violation.of(objection.getKey().jsonName(), objection.getValue()))
					.toList(),
				traceparent);
	}

	/**
	 * What the days of the units say against it, unless it only repeats what stands: of
	 * that the database is not asked while a file is read.
	 */
	private static Map<RegistrationField, ViolationCode> objections(@Nullable Unit openingUnit, @Nullable Unit unit,
			boolean sameUnit, LocalDate openedOn) {
		Map<RegistrationField, ViolationCode> objections = new EnumMap<>(RegistrationField.class);
		if (openingUnit != null && !openingUnit.validOn(openedOn)) {
			objections.put(sameUnit ? RegistrationField.UNIT : RegistrationField.OPENING_UNIT,
					ViolationCode.UNIT_NOT_VALID);
		}
		if (unit != null && !sameUnit && unit.endedBefore(openedOn)) {
			objections.put(RegistrationField.UNIT, ViolationCode.UNIT_ENDED);
		}
		return objections;
	}

	private static @Nullable String required(RegistrationField field, Map<RegistrationField, String> values,
			Violations violations) {
		String value = values.get(field);
		if (value == null) {
			violations.add(field.jsonName(), ViolationCode.MISSING_FIELD);
		}
		return value;
	}

	private static <T> @Nullable T lookUp(RegistrationField field, Map<RegistrationField, String> values,
			Function<String, Optional<T>> referenceData, Violations violations, ViolationCode unknown) {
		String value = values.get(field);
		return (value != null) ? violations.require(referenceData.apply(value), field.jsonName(), unknown) : null;
	}

}
