package caseintake.intake.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import caseintake.intake.cases.AwaitCommit;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.CaseResult;
import caseintake.intake.cases.RowMeter;
import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.problems.UnavailableException;

import org.springframework.stereotype.Component;

/**
 * Registers and changes cases as rows say. Rows of imports fill at most half of the
 * queue: whoever sends a single case always finds room beside them.
 */
@Component
class RealRun implements RowRegister {

	private static final int PATIENCE_SECONDS = 2;

	private final CaseRegister register;

	private final RowMeter meter;

	private final Semaphore room;

	RealRun(CaseRegister register, RowMeter meter, JournalProperties properties) {
		this.register = register;
		this.meter = meter;
		this.room = new Semaphore(properties.queueCapacity() / 2, true);
	}

	@Override
	public Supplier<List<CommandOutcome>> begin(List<Row.Valid> rows) {
		takeRoom(rows.size());
		try {
			CompletableFuture<List<CaseResult>> results = this.register
				.carryOut(rows.stream().map(Row.Valid::command).toList())
				.whenComplete((_, _) -> this.room.release(rows.size()));
			return () -> AwaitCommit.of(results).stream().map(CommandOutcome::of).toList();
		}
		catch (UnavailableException ex) {
			this.room.release(rows.size());
			throw ex;
		}
	}

	private void takeRoom(int rows) {
		try {
			if (!this.room.tryAcquire(rows, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new UnavailableException("Imports fill their half of the queue");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnavailableException("The import is interrupted", ex);
		}
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
