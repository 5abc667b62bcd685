package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import caseintake.intake.cases.CommandOutcome;
import caseintake.intake.problems.Outage;
import caseintake.intake.problems.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Counts what became of an import's rows and keeps it in the database. */
final class ImportProgress {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final UUID importId;

	private final ImportFiles files;

	private final RowRegister register;

	private final List<ImportRefusal> unsaved = new ArrayList<>();

	private ImportCounts counts = ImportCounts.NONE;

	private ImportCounts saved = ImportCounts.NONE;

	ImportProgress(UUID importId, ImportFiles files, RowRegister register) {
		this.importId = importId;
		this.files = files;
		this.register = register;
	}

	ImportCounts counts() {
		return this.counts;
	}

	int unsavedRefusals() {
		return this.unsaved.size();
	}

	void add(long line, CommandOutcome outcome) {
		this.register.note(outcome);
		switch (outcome) {
			case CommandOutcome.Created _ -> this.counts = this.counts.oneCreated();
			case CommandOutcome.Changed _ -> this.counts = this.counts.oneChanged();
			case CommandOutcome.Duplicate _ -> this.counts = this.counts.oneDuplicate();
			case CommandOutcome.Repeated _ -> this.counts = this.counts.oneDuplicate();
			case CommandOutcome.Refused(Problem problem) -> {
				this.counts = this.counts.oneRefused();
				this.unsaved.add(new ImportRefusal(line, problem.status(), JSON.writeValueAsString(problem)));
			}
		}
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
