package caseintake.intake.imports;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** Which members a CSV file's columns hold, from left to right. */
record CsvColumns(List<CsvColumn> columns) {

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
		Set<CsvColumn> columns = new LinkedHashSet<>();
		Set<Violation> violations = new LinkedHashSet<>();
		for (int i = 0; i < names.size(); i++) {
			CsvColumn column = CsvColumn.named(names.get(i));
			if (column == null) {
				violations.add(Violation.ofBody(ViolationCode.UNKNOWN_COLUMN, "column " + (i + 1)));
			}
			else if (!columns.add(column)) {
				violations.add(Violation.of(column.path(), ViolationCode.DUPLICATE_COLUMN));
			}
		}
		noteMissing(columns, violations);
		if (!violations.isEmpty()) {
			throw new ProblemException(
					Problem.of(ProblemType.INVALID_COLUMNS, violations.stream().limit(MOST_ERRORS).toList()));
		}
		return new CsvColumns(List.copyOf(columns));
	}

	/** A file holds registrations, changes or both. */
	private static void noteMissing(Set<CsvColumn> columns, Collection<Violation> violations) {
		boolean changes = columns.stream().anyMatch(CsvColumn::isOfChanges);
		if (!changes || columns.stream().anyMatch(CsvColumn::isOfRegistrations)) {
			require(columns, violations, CsvColumn.SOURCE_REFERENCE, CsvColumn.UNIT, CsvColumn.CATEGORY);
			if (!columns.contains(CsvColumn.OPENED_AT) && !columns.contains(CsvColumn.OPENED_ON)) {
				violations.add(Violation.ofBody(ViolationCode.OPENING_COLUMN_MISSING));
			}
		}
		if (changes) {
			require(columns, violations, CsvColumn.CHANGE_REFERENCE, CsvColumn.TYPE);
			if (!columns.contains(CsvColumn.CASE_ID) && !columns.contains(CsvColumn.SOURCE_REFERENCE)) {
				violations.add(Violation.ofBody(ViolationCode.CASE_COLUMN_MISSING));
			}
		}
	}

	private static void require(Set<CsvColumn> columns, Collection<Violation> violations, CsvColumn... required) {
		for (CsvColumn column : required) {
			if (!columns.contains(column)) {
				violations.add(Violation.of(column.path(), ViolationCode.MISSING_COLUMN));
			}
		}
	}

	int count() {
		return this.columns.size();
	}

	/** The members of a row of as many values as there are columns. */
	Members members(List<String> values, Violations violations) {
		return new CsvCells(this.columns, values).members(violations);
	}

}
