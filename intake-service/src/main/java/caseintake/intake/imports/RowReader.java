package caseintake.intake.imports;

import java.util.Map;
import java.util.function.Supplier;

import caseintake.intake.cases.CaseCommand;
import caseintake.intake.cases.CommandReader;
import caseintake.intake.cases.RegistrationField;
import caseintake.intake.cases.RegistrationReader;
import caseintake.intake.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes rows that stand alone, each from its JSON or from its members' values. */
record RowReader(CommandReader reader, RegistrationReader registrations, String sourceSystem,
		@Nullable String traceparent) {

	Row read(long line, byte[] json) {
		return row(line, () -> this.reader.read(json, this.sourceSystem, this.traceparent));
	}

	Row read(long line, Map<RegistrationField, String> members) {
		return row(line, () -> this.registrations.read(members, this.sourceSystem, this.traceparent));
	}

	private static Row row(long line, Supplier<CaseCommand> command) {
		try {
			return new Row.Valid(line, command.get());
		}
		catch (ProblemException ex) {
			return new Row.Refused(line, ex.problem());
		}
	}

}
