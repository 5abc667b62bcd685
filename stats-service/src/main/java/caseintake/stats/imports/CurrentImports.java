package caseintake.stats.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The imports of all source systems that run, or ended in the last ten minutes, as
 * intake-service tells them.
 *
 * @param askedAt when it was asked
 * @param imports running ones first, {@code null} if it did not answer
 */
@Schema(name = "Imports")
record CurrentImports(Instant askedAt, @Nullable List<CurrentImport> imports) {

	/**
	 * How far one has come.
	 *
	 * @param state running, finished, or interrupted: it ended before its file did
	 * @param dryRun whether nothing is stored: the counts say what would be
	 * @param lines rows read; the sum of the four that follow
	 * @param updatedAt when it was last heard of
	 */
	@Schema(name = "Import")
	record CurrentImport(UUID importId, String sourceSystem, String state, boolean dryRun, long lines, long created,
			long changed, long duplicates, long refused, Instant startedAt, Instant updatedAt) {
	}

}
