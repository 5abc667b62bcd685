package caseintake.intake.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import caseintake.intake.cases.RegistrationOutcome;
import caseintake.intake.cases.RegistrationTrial;
import caseintake.intake.problems.Outage;

/** Tries what would become of rows. */
record DryRun(UUID importId, RegistrationTrial trial) implements RowRegister {

	@Override
	public Supplier<List<RegistrationOutcome>> begin(List<Row.Valid> rows) {
		return () -> this.trial.judge(this.importId,
				rows.stream().map((row) -> new RegistrationTrial.Line(row.line(), row.registration())).toList());
	}

	@Override
	public void note(RegistrationOutcome outcome) {
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
