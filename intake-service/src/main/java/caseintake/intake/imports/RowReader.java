package caseintake.intake.imports;

import java.util.Map;
import java.util.function.Supplier;

import caseintake.intake.cases.Registration;
import caseintake.intake.cases.RegistrationField;
import caseintake.intake.cases.RegistrationReader;
import caseintake.intake.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes rows that stand alone, each from its JSON or from its members' values. */
record RowReader(RegistrationReader reader, String sourceSystem, @Nullable String traceparent) {

	Row read(long line, byte[] json) {
		return row(line, () -> this.reader.read(json, this.sourceSystem, this.traceparent));
	}

	Row read(long line, Map<RegistrationField, String> members) {
		return row(line, () -> this.reader.read(members, this.sourceSystem, this.traceparent));
	}

	private static Row row(long line, Supplier<Registration> registration) {
		try {
			return new Row.Valid(line, registration.get());
		}
		catch (ProblemException ex) {
			return new Row.Refused(line, ex.problem());
		}
	}

}
