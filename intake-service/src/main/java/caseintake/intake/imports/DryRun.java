package caseintake.intake.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import caseintake.intake.cases.CaseTrial;
import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.problems.Outage;

/** Tries what would become of rows. */
record DryRun(UUID importId, CaseTrial trial) implements RowRegister {

	@Override
	public Supplier<List<CommandOutcome>> begin(List<Row.Valid> rows) {
		List<CaseTrial.Line> lines = rows.stream().map((row) -> new CaseTrial.Line(row.line(), row.command())).toList();
		return () -> this.trial.judge(this.importId, lines);
	}

	@Override
	public void note(CommandOutcome outcome) {
		// nothing was registered
	}

	/** If the database is away now, {@link ImportExpiry} clears up later. */
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
