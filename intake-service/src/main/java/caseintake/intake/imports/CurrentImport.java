package caseintake.intake.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import as those see it who watch the pipeline: how far it has come, and nothing of
 * what its lines say. See {@link ImportView}.
 */
record CurrentImport(UUID importId, String sourceSystem, ImportState state, boolean dryRun, long lines, long created,
		long changed, long duplicates, long refused, Instant startedAt, Instant updatedAt) {

	CurrentImport(String sourceSystem, ImportView view) {
		this(view.importId(), sourceSystem, view.state(), view.dryRun(), view.lines(), view.created(), view.changed(),
				view.duplicates(), view.refused(), view.startedAt(), view.updatedAt());
	}

}
