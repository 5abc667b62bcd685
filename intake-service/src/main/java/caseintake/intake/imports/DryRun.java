package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.cases.Registration;
import caseintake.intake.cases.RegistrationTrial;
import caseintake.intake.problems.Outage;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;

/** Tries what would become of rows. */
record DryRun(UUID importId, RegistrationTrial trial) implements RowRegister {

	private static final CommandOutcome NOT_TRIED = new CommandOutcome.Refused(
			Problem.of(ProblemType.CHANGE_NOT_TRIED));

	/** Changes are not tried: what becomes of one depends on all that happens before. */
	@Override
	public Supplier<List<CommandOutcome>> begin(List<Row.Valid> rows) {
		List<RegistrationTrial.Line> lines = new ArrayList<>();
		for (Row.Valid row : rows) {
			if (row.command() instanceof Registration registration) {
				lines.add(new RegistrationTrial.Line(row.line(), registration));
			}
		}
		return () -> {
			Iterator<CommandOutcome> tried = this.trial.judge(this.importId, lines).iterator();
			return rows.stream()
				.map((row) -> (row.command() instanceof Registration) ? tried.next() : NOT_TRIED)
				.toList();
		};
	}

	@Override
	public void note(CommandOutcome outcome) {
		// nothing was registered
	}

	/** If the database is away now, a later dry run clears up. */
	@Override
	public void end() {
		try {
			this.trial.end(this.importId);
		}
		catch (RuntimeException ex) {
			if (!Outage.isBehind(ex)) {
				throw ex;
			}
		}
	}

}
