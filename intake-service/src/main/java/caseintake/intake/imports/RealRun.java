package caseintake.intake.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import caseintake.intake.cases.AwaitCommit;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.RegistrationMeter;
import caseintake.intake.cases.RegistrationOutcome;
import caseintake.intake.cases.RegistrationResult;

import org.springframework.stereotype.Component;

/** Registers rows as cases. */
@Component
class RealRun implements RowRegister {

	private final CaseRegister register;

	private final RegistrationMeter meter;

	RealRun(CaseRegister register, RegistrationMeter meter) {
		this.register = register;
		this.meter = meter;
	}

	@Override
	public Supplier<List<RegistrationOutcome>> begin(List<Row.Valid> rows) {
		CompletableFuture<List<RegistrationResult>> results = this.register
			.submit(rows.stream().map(Row.Valid::registration).toList());
		return () -> AwaitCommit.of(results).stream().map(RegistrationOutcome::of).toList();
	}

	@Override
	public void note(RegistrationOutcome outcome) {
		this.meter.count(outcome);
	}

	@Override
	public void end() {
		// what is stored stays
	}

}
