package caseintake.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file: one for each record after its header. */
record CsvRows(CsvRecords records, CsvColumns columns, RowReader reader) implements Rows {

	/**
	 * Reads the header.
	 * @throws ProblemException if it refuses the whole file
	 */
	static CsvRows open(InputStream body, RowReader reader) throws IOException {
		var records = new CsvRecords(body);
		return new CsvRows(records, CsvColumns.of(records.next()), reader);
	}

	@Override
	public @Nullable Row next() throws IOException {
		return switch (this.records.next()) {
			case null -> null;
			case CsvRecords.Entry.Fields(long line, List<String> fields) -> row(line, fields);
			case CsvRecords.Entry.Malformed(long line, ViolationCode code) -> malformed(line, code);
			case CsvRecords.Entry.TooLong(long line) -> new Row.Refused(line, Problem.of(ProblemType.LINE_TOO_LONG));
		};
	}

	private Row row(long line, List<String> fields) {
		return (fields.size() == this.columns.count())
				? this.reader.read(line, (violations) -> this.columns.members(fields, violations))
				: malformed(line, ViolationCode.FIELD_COUNT);
	}

	private static Row malformed(long line, ViolationCode code) {
		return new Row.Refused(line, Problem.of(code.problem(), List.of(Violation.ofBody(code))));
	}

}
