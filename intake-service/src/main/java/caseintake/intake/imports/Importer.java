package caseintake.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.RegistrationMeter;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The reading side of an import: its lines are validated on the request's thread. */
@Component
class Importer {

	private final CaseRegister register;

	private final ImportFiles files;

	private final RegistrationMeter meter;

	private final Patience patience;

	private final Stopping stopping;

	Importer(CaseRegister register, ImportFiles files, RegistrationMeter meter, Patience patience, Stopping stopping) {
		this.register = register;
		this.files = files;
		this.meter = meter;
		this.patience = patience;
		this.stopping = stopping;
	}

	/**
	 * Reads the body to its end, or until it breaks off or nothing more can be stored.
	 */
	ImportRun.Outcome run(UUID importId, InputStream body, RowReader reader) {
		var run = new ImportRun(this.register, new ImportProgress(importId, this.files, this.meter), this.patience);
		var storing = new FutureTask<>(run);
		Thread.ofVirtual().name("import-" + importId).start(storing);
		try {
			@Nullable ProblemType interruption = ProblemType.INTERNAL_ERROR;
			try {
				interruption = read(body, reader, run);
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

	private @Nullable ProblemType read(InputStream body, RowReader reader, ImportRun run) throws InterruptedException {
		var lines = new LineReader(body);
		try {
			while (!run.givenUp() && !this.stopping.begun()) {
				LineReader.Line line = lines.next();
				if (line == null) {
					return null;
				}
				run.put(reader.read(line));
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
