package caseintake.intake.imports;

import caseintake.intake.cases.RegistrationReader;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/** Turns each line into a row that stands alone. */
record RowReader(RegistrationReader reader, String sourceSystem, @Nullable String traceparent) {

	Row read(LineReader.Line line) {
		return switch (line) {
			case LineReader.Line.TooLong(long number) -> new Row.Refused(number, Problem.of(ProblemType.LINE_TOO_LONG));
			case LineReader.Line.Text(long number, byte[] bytes) -> read(number, bytes);
		};
	}

	private Row read(long number, byte[] bytes) {
		try {
			return new Row.Valid(number, this.reader.read(bytes, this.sourceSystem, this.traceparent));
		}
		catch (ProblemException ex) {
			return new Row.Refused(number, ex.problem());
		}
	}

}
