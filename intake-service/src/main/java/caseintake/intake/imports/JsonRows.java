package caseintake.intake.imports;

import java.io.IOException;

import caseintake.intake.imports.LineReader.Line;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/** The rows of an NDJSON file: one for each line that is not blank. */
record JsonRows(LineReader lines, RowReader reader) implements Rows {

	@Override
	public @Nullable Row next() throws IOException {
		for (Line line = this.lines.next(); line != null; line = this.lines.next()) {
			switch (line) {
				case Line.Blank blank -> {
					// passed over
				}
				case Line.TooLong(long number) -> {
					return new Row.Refused(number, Problem.of(ProblemType.LINE_TOO_LONG));
				}
				case Line.Text(long number, byte[] bytes) -> {
					return this.reader.read(number, bytes);
				}
			}
		}
		return null;
	}

}
