package caseintake.intake.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import caseintake.intake.cases.AwaitCommit;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.CaseResult;
import caseintake.intake.cases.RowMeter;
import caseintake.intake.cases.CommandOutcome;

import org.springframework.stereotype.Component;

/** Registers and changes cases as rows say. */
@Component
class RealRun implements RowRegister {

	private final CaseRegister register;

	private final RowMeter meter;

	RealRun(CaseRegister register, RowMeter meter) {
		this.register = register;
		this.meter = meter;
	}

	@Override
	public Supplier<List<CommandOutcome>> begin(List<Row.Valid> rows) {
		CompletableFuture<List<CaseResult>> results = this.register
			.carryOut(rows.stream().map(Row.Valid::command).toList());
		return () -> AwaitCommit.of(results).stream().map(CommandOutcome::of).toList();
	}

	@Override
	public void note(CommandOutcome outcome) {
		this.meter.count(outcome);
	}

	@Override
	public void end() {
		// what is stored stays
	}

}
