package caseintake.intake.imports;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import caseintake.intake.cases.CaseTrial;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The reading side of an import: its rows are validated on the request's thread. */
@Component
class Importer {

	private final RealRun realRun;

	private final CaseTrial trial;

	private final ImportFiles files;

	private final Patience patience;

	private final Stopping stopping;

	Importer(RealRun realRun, CaseTrial trial, ImportFiles files, Patience patience, Stopping stopping) {
		this.realRun = realRun;
		this.trial = trial;
		this.files = files;
		this.patience = patience;
		this.stopping = stopping;
	}

	/**
	 * Reads a file to its end, or until it breaks off or nothing more can be stored.
	 */
	ImportRun.Outcome run(UUID importId, Rows rows, boolean dryRun) {
		RowRegister register = dryRun ? new DryRun(importId, this.trial) : this.realRun;
		try {
			return run(importId, rows, register);
		}
		finally {
			register.end();
		}
	}

	private ImportRun.Outcome run(UUID importId, Rows rows, RowRegister register) {
		var run = new ImportRun(register, new ImportProgress(importId, this.files, register), this.patience);
		var storing = new FutureTask<>(run);
		Thread.ofVirtual().name("import-" + importId).start(storing);
		try {
			@Nullable ProblemType interruption = ProblemType.INTERNAL_ERROR;
			try {
				interruption = read(rows, run);
			}
			finally {
				run.put(new Row.End(interruption));
			}
			return storing.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Import interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Import failed", ex);
		}
	}

	private @Nullable ProblemType read(Rows rows, ImportRun run) throws InterruptedException {
		try {
			while (!run.givenUp() && !this.stopping.begun()) {
				Row row = rows.next();
				if (row == null) {
					return null;
				}
				run.put(row);
			}
			return ProblemType.IMPORT_INTERRUPTED;
		}
		catch (IOException ex) {
			// the server throws a silence inside of another exception
			return (ex.getCause() instanceof SocketTimeoutException) ? ProblemType.REQUEST_TIMEOUT
					: ProblemType.MALFORMED_REQUEST;
		}
	}

}
