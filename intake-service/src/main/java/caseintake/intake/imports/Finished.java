package caseintake.intake.imports;

import java.util.UUID;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer to an import: see {@link ImportView}. */
@Schema(name = "FinishedImport")
record Finished(UUID importId, ImportState state, boolean dryRun, long lines, long created, long changed,
		long duplicates, long refused, String results) {

	static Finished of(UUID importId, boolean dryRun, ImportRun.Outcome outcome) {
		ImportCounts counts = outcome.counts();
		return new Finished(importId, (outcome.interruption() == null) ? ImportState.FINISHED : ImportState.INTERRUPTED,
				dryRun, counts.lines(), counts.created(), counts.changed(), counts.duplicates(), counts.refused(),
				ImportView.results(importId));
	}

	Problem asProblem(ProblemType interruption) {
		return Problem.of(interruption)
			.with("importId", this.importId)
			.with("state", this.state)
			.with("dryRun", this.dryRun)
			.with("lines", this.lines)
			.with("created", this.created)
			.with("changed", this.changed)
			.with("duplicates", this.duplicates)
			.with("refused", this.refused)
			.with("results", this.results);
	}

}
