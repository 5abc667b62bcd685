package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import caseintake.intake.cases.RegistrationMeter;
import caseintake.intake.cases.RegistrationRefusal;
import caseintake.intake.cases.RegistrationResult;
import caseintake.intake.problems.Outage;
import caseintake.intake.problems.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Counts what became of an import's rows and keeps it in the database. */
final class ImportProgress {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final UUID importId;

	private final ImportFiles files;

	private final RegistrationMeter meter;

	private final List<ImportRefusal> unsaved = new ArrayList<>();

	private ImportCounts counts = ImportCounts.NONE;

	private ImportCounts saved = ImportCounts.NONE;

	ImportProgress(UUID importId, ImportFiles files, RegistrationMeter meter) {
		this.importId = importId;
		this.files = files;
		this.meter = meter;
	}

	ImportCounts counts() {
		return this.counts;
	}

	int unsavedRefusals() {
		return this.unsaved.size();
	}

	void add(Row.Valid row, RegistrationResult result) {
		switch (result) {
			case RegistrationResult.Created created -> {
				this.counts = this.counts.oneCreated();
				this.meter.created();
			}
			case RegistrationResult.Duplicate duplicate -> {
				this.counts = this.counts.oneDuplicate();
				this.meter.duplicate();
			}
			case RegistrationResult.Conflict conflict -> refuse(row.line(), RegistrationRefusal.of(conflict));
			case RegistrationResult.Unstorable unstorable -> refuse(row.line(), RegistrationRefusal.of(unstorable));
		}
	}

	void add(Row.Refused row) {
		refuse(row.line(), row.problem());
	}

	private void refuse(long line, Problem problem) {
		this.counts = this.counts.oneRefused();
		this.meter.refused(problem);
		this.unsaved.add(new ImportRefusal(line, problem.status(), JSON.writeValueAsString(problem)));
	}

	/** Saves unless there is nothing new. */
	void save() {
		if (!this.counts.equals(this.saved)) {
			save(ImportState.RUNNING);
		}
	}

	/** Saves if the database is there; {@link #save()} comes again. */
	void trySave() {
		try {
			save();
		}
		catch (RuntimeException ex) {
			if (!Outage.isBehind(ex)) {
				throw ex;
			}
		}
	}

	void save(ImportState state) {
		this.files.save(this.importId, state, this.counts, this.unsaved);
		this.unsaved.clear();
		this.saved = this.counts;
	}

}
