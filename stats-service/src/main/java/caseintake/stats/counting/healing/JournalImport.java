package caseintake.stats.counting.healing;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far an import has come that fills the journal.
 *
 * @param state running, finished, or interrupted: it ended before its file did
 * @param dryRun whether nothing is stored: the counts say what would be
 * @param lines rows read; the sum of the four that follow
 * @param updatedAt when it was last heard of
 */
@Schema(name = "Import")
public record JournalImport(UUID importId, String sourceSystem, String state, boolean dryRun, long lines, long created,
		long changed, long duplicates, long refused, Instant startedAt, Instant updatedAt) {
}
