package caseintake.intake.imports;

import java.util.function.Function;
import java.util.function.Supplier;

import caseintake.intake.access.Sender;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.Violations;
import caseintake.intake.cases.CaseCommand;
import caseintake.intake.cases.CommandReader;
import caseintake.intake.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes rows that stand alone, each from its JSON or from its members. */
record RowReader(CommandReader reader, Sender sender, @Nullable String traceparent) {

	Row read(long line, byte[] json) {
		return row(line, () -> this.reader.read(json, this.sender, this.traceparent));
	}

	Row read(long line, Function<Violations, Members> members) {
		return row(line, () -> {
			var violations = new Violations();
			return this.reader.read(members.apply(violations), violations, this.sender, this.traceparent);
		});
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
