package caseintake.intake.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.intake.cases.RegistrationField;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** Which members of a registration a CSV file's columns hold, from left to right. */
record CsvColumns(List<RegistrationField> fields) {

	private static final Set<RegistrationField> REQUIRED = EnumSet.of(RegistrationField.SOURCE_REFERENCE,
			RegistrationField.UNIT, RegistrationField.CATEGORY);

	/**
	 * A header of nothing but unknown columns must not become an answer of a megabyte.
	 */
	private static final int MOST_ERRORS = 20;

	/**
	 * The columns that a header names.
	 * @throws ProblemException if no row under this header could be read
	 */
	static CsvColumns of(CsvRecords.@Nullable Entry header) {
		return switch (header) {
			case null -> named(List.of());
			case CsvRecords.Entry.Fields(long line, List<String> names) -> named(names);
			case CsvRecords.Entry.Malformed(long line, ViolationCode code) ->
				throw new ProblemException(Problem.of(code.problem(), List.of(Violation.ofBody(code, "its header"))));
			case CsvRecords.Entry.TooLong tooLong -> throw new ProblemException(ProblemType.LINE_TOO_LONG);
		};
	}

	private static CsvColumns named(List<String> names) {
		Set<RegistrationField> fields = new LinkedHashSet<>();
		Set<Violation> violations = new LinkedHashSet<>();
		for (int i = 0; i < names.size(); i++) {
			RegistrationField field = RegistrationField.named(names.get(i));
			if (field == null) {
				violations.add(Violation.ofBody(ViolationCode.UNKNOWN_COLUMN, "column " + (i + 1)));
			}
			else if (!fields.add(field)) {
				violations.add(Violation.of(field.jsonName(), ViolationCode.DUPLICATE_COLUMN));
			}
		}
		noteMissing(fields, violations);
		if (!violations.isEmpty()) {
			throw new ProblemException(
					Problem.of(ProblemType.INVALID_COLUMNS, violations.stream().limit(MOST_ERRORS).toList()));
		}
		return new CsvColumns(List.copyOf(fields));
	}

	private static void noteMissing(Set<RegistrationField> fields, Collection<Violation> violations) {
		REQUIRED.stream()
			.filter((field) -> !fields.contains(field))
			.forEach((field) -> violations.add(Violation.of(field.jsonName(), ViolationCode.MISSING_COLUMN)));
		if (!fields.contains(RegistrationField.OPENED_AT) && !fields.contains(RegistrationField.OPENED_ON)) {
			violations.add(Violation.ofBody(ViolationCode.OPENING_COLUMN_MISSING));
		}
	}

	int count() {
		return this.fields.size();
	}

	/** Members by their values, as many as there are columns. */
	Map<RegistrationField, String> members(List<String> values) {
		Map<RegistrationField, String> members = new EnumMap<>(RegistrationField.class);
		for (int i = 0; i < values.size(); i++) {
			if (!values.get(i).isEmpty()) {
				members.put(this.fields.get(i), values.get(i));
			}
		}
		return members;
	}

}
